/** The line that blog software puts under each item: "The post X appeared first on Y." in many languages. */
import type { Block } from '../../../../contract/story'

const footer =
  /^(the post|der beitrag|la entrada|l[’']article|l[’']articolo|o post|artikel|postingan|pos|het bericht|wpis|innlegget|inlägget|indlægget|příspěvek|запись|допис|публикация)\s.{1,300}?\s(first appeared on|appeared first on|erschien zuerst auf|(se publicó|apareció|aparece) primero en|est apparu en premier sur|proviene da|apareceu primeiro em|(pertama kali )?(tampil|muncul)( pertama( kali)?)? (pada|di)|verscheen eerst op|pojawił się poczatkowo na|dukket først opp på|dök först upp på|blev først udgivet på|впервые появилась на)\s.{1,120}$/iu

const onMedium = /was originally published in .{1,150} on Medium\b/i

/** Labels it where it stands among the last lines. */
export function withoutFeedFooter(blocks: Block[]): Block[] {
  return blocks.map((block, index) =>
    index >= blocks.length - 4 && block.text.length < 500 && (footer.test(block.text) || onMedium.test(block.text))
      ? { ...block, role: 'promo', reason: 'the note that blog software puts under each item' }
      : block,
  )
}
