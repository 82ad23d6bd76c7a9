/** The same scenarios in real Electron, where it is installed; where it is not, that is said and counted as skipped. */
import { describeDesktop } from './scenarios'
import { test, whyNot } from './test'

if (whyNot) console.warn(`\n*** SKIPPED: the specs for real Electron did not run: ${whyNot} ***\n`)
test.skip(whyNot !== undefined, whyNot)

describeDesktop(test)
