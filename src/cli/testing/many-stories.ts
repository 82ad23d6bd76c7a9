/** An archive of many small stories, imported as rows. */
import type { Workplace } from './run-cli'

export async function importManyStories(place: Workplace, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, number) => {
    const title = `Laporan cuaca pelabuhan nomor ${number}`
    return JSON.stringify({
      _id: `${number}`,
      title,
      text: `${title}. Angin bertiup dari arah ${number} derajat sepanjang hari.`,
    })
  })
  await place.put('many.jsonl', `${rows.join('\n')}\n`)
  await place.json('import', 'many.jsonl', '--json')
}
