/** What makes a name that of an outlet, a desk or a team rather than a person's. */
import { isAgency } from './agencies'

const mediaWords =
  /(?:^|[\s.-])(?:news|media|press|times|post|daily|herald|tribune|gazette|journal|chronicle|telegraph|guardian|observer|magazine|online|tv|radio|network|broadcasting|zeitung|nachrichten|rundfunk|tagblatt|blatt|allgemeine|kurier|presse|spiegel|journal|diario|diário|periódico|jornal|notícias|noticias|gazzetta|corriere|giornale|dagblad|krant|nieuws|tidningen|bladet|avisen|avis|posten|sanomat|lehti|gazeta|dziennik|noviny|deník|denník|hírek|lap|газета|новости|известия|новини|вести|εφημερίδα|gazetesi|haber|haberler|kantor berita|harian|koran|berita|akhbar|surat kabar|agency|agencies|agencia|agência|agence|agentur|agenturen|bureau|الأخبار|صحيفة|وكالة|جريدة|خبرگزاری|روزنامه|न्यूज़|न्यूज|समाचार|নিউজ|সংবাদ)(?:$|[\s.-])/iu
const eastAsianMedia =
  /(?:新聞|新闻|新報|新报|日报|日報|时报|時報|通信|通訊社|通讯社|晚报|晚報|電視|电视|放送|周刊|週刊|뉴스|신문|일보|방송|ニュース|テレビ)(?:社|台|局)?$/u
/** A host's name of any top-level domain, which is in Latin letters; "U.S" and "S.Pd" are not. */
const domain = /^(?:www\.)?(?:[\p{L}\d-]+\.)*[\p{L}\d-]{2,}\.(?:co\.[a-z]{2}|[a-z]{2,14})$/iu
/** A small start with a capital inside: detikTravel, iNews. */
const camelCase = /^\p{Ll}+\p{Lu}[\p{L}\d]*$/u

const teamWords =
  /(?:^|[\s.-])(?:redaksi|staff|team|tim|desk|newsroom|editorial board|redaktion|redactie|redacción|redação|redazione|rédaction|redakcja|redakce|redakcia|redakcija|редакция|редакція|toimitus|redaktionen|szerkesztőség|डेस्क|ब्यूरो|ডেস্ক)(?:$|[\s.-])|(?:編集部|编辑部|編輯部|편집국)$/iu

/** A team of an outlet that signs instead of a person: "Tim Redaksi", "Staff". */
export function isTeam(name: string): boolean {
  return teamWords.test(name.trim())
}

/** A name with the marks of an outlet: a domain, a word of the trade, a trademark's spelling. */
export function looksLikeOutlet(name: string): boolean {
  const bare = name.trim()
  return (
    domain.test(bare) || camelCase.test(bare) || mediaWords.test(bare) || eastAsianMedia.test(bare) || isAgency(bare)
  )
}

/** A web site's name: "Contoh.com". */
export function isDomainName(name: string): boolean {
  return domain.test(name.trim())
}
