/** What mail programs put before a subject when a message is passed on or answered. */

const forward =
  /^(?:fwd?|fw|wg|tr|rv|enc|vs|vb|vl|pd|i|ilt|i̇lt|redir|videresend|doorst|fs|továbbítás|пересл|переслать|переадр|прп|转发|轉寄|轉發|转寄|転送|전달|fyi)\.?\s?(?:\[\d+\])?\s*[:：]\s*/iu
const reply =
  /^(?:re|aw|sv|antw|odp|rif|ynt|bls|res|ref|ang|atb|vá|hor|回复|回覆|答复|答覆|返信|회신|ответ|отг|απ|σχετ|תגובה|رد)\.?\s?(?:\[\d+\])?\s*[:：]\s*/iu

export interface Subject {
  /** Without what was put before it when it was passed on. */
  title: string
  forwarded: boolean
  answer: boolean
}

export function readSubject(subject = ''): Subject {
  let title = subject.trim().replace(/^\[(fwd?:.*)\]$/i, '$1')
  let forwarded = false
  for (let found = forward.exec(title); found && found[0].length < title.length; found = forward.exec(title)) {
    forwarded = true
    title = title.slice(found[0].length)
  }
  return { title, forwarded, answer: !forwarded && reply.test(title) }
}
