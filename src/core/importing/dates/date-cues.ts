/** Words beside a date that say whether it is the day of publication or of the last change. */
import { alternation } from './alternation'
import { fold } from './folded-text'

const modifiedWords: Record<string, string> = {
  en: 'updated|update|last modified|modified|edited|revised',
  id: 'diperbarui|diperbaharui|pembaruan|dimutakhirkan|disunting|dikemas kini|dikemaskini|kemas kini',
  de: 'aktualisiert|geändert|stand|diese seite wurde zuletzt',
  nl: 'bijgewerkt|gewijzigd',
  fr: 'mis à jour|mise à jour|màj|modifié',
  es: 'actualizado|actualizada|actualización|modificado|modificada',
  pt: 'atualizado|atualizada|atualização',
  it: 'aggiornato|aggiornamento|modificato',
  ro: 'actualizat|modificat',
  ca: 'actualitzat|actualitzada',
  nordic: 'uppdaterad|uppdaterat|ändrad|oppdatert|endret|opdateret|päivitetty|muokattu|uppfært',
  slavicLatin:
    'zaktualizowano|aktualizacja|aktualizováno|aktualizace|upraveno|aktualizované|upravené|ažurirano|izmijenjeno|posodobljeno',
  baltic: 'atnaujinta|atjaunots|uuendatud',
  hu: 'frissítve|frissítette|módosítva',
  turkic: 'güncelleme|güncellendi|güncellenme|yeniləndi|yangilandi|жаңартылды',
  sq: 'përditësuar',
  sw: 'imesasishwa|iliyosasishwa',
  fil: 'na-update',
  vi: 'cập nhật|sửa đổi',
  ru: 'обновлено|обновлен|изменено',
  uk: 'оновлено|змінено',
  southSlavicCyrillic: 'обновена|актуализирано|ажурирано|ажурирање',
  el: 'ενημερώθηκε|ενημέρωση|τελευταία ενημέρωση',
  ar: 'تحديث|آخر تحديث|تم التحديث',
  fa: 'به روزرسانی|بروزرسانی|ویرایش',
  ur: 'اپ ڈیٹ',
  he: 'עודכן|עדכון',
  indic: 'अपडेटेड|अपडेट|अद्यतन|संशोधित|আপডেট|হালনাগাদ|புதுப்பிக்கப்பட்டது|అప్‌డేట్|ನವೀಕರಿಸಲಾಗಿದೆ|അപ്ഡേറ്റ്|અપડેટ|ਅੱਪਡੇਟ',
  caucasian: 'განახლებულია|განახლდა|թարմացվել',
  th: 'อัปเดต|อัพเดท|แก้ไข|ปรับปรุง',
  eastAsian: '更新|最終更新|修改|수정|최종수정|업데이트',
}
const publishedWords: Record<string, string> = {
  en: 'published|posted|publication date|released',
  id: 'terbit|diterbitkan|tayang|ditayangkan|dipublikasikan|dipublikasi|publikasi|dimuat|diposting|disiarkan',
  de: 'veröffentlicht|erschienen|publiziert',
  nl: 'gepubliceerd|geplaatst',
  fr: 'publié|publiée|paru|mis en ligne',
  es: 'publicado|publicada|publicación',
  pt: 'postado|postada|publicação',
  it: 'pubblicato|pubblicata|pubblicazione',
  ro: 'publicat|publicată',
  nordic: 'publicerad|publicerat|publisert|publiceret|udgivet|offentliggjort|julkaistu|birt',
  slavicLatin:
    'opublikowano|opublikowany|data publikacji|publikováno|vydáno|zveřejněno|publikované|zverejnené|objavljeno|objavljen',
  baltic: 'paskelbta|publicēts|avaldatud',
  hu: 'megjelent|közzétéve',
  turkic: 'yayınlanma|yayınlandı|yayın tarihi|giriş|eklenme|dərc olundu|жарияланды',
  sq: 'publikuar',
  sw: 'imechapishwa',
  fil: 'na-publish|inilathala',
  vi: 'ngày đăng|đăng ngày|xuất bản',
  ru: 'опубликовано|опубликован|размещено',
  uk: 'опубліковано',
  southSlavicCyrillic: 'публикувана|публикувано|објављено|објавено',
  el: 'δημοσιεύτηκε|δημοσιεύθηκε|δημοσίευση|αναρτήθηκε',
  ar: 'نشر|نشرت|تاريخ النشر|تم النشر',
  fa: 'انتشار|تاریخ انتشار',
  ur: 'شائع|اشاعت',
  he: 'פורסם',
  indic: 'प्रकाशित|প্রকাশ|প্রকাশিত|வெளியிடப்பட்டது|ప్రచురించబడింది|ಪ್ರಕಟಿಸಲಾಗಿದೆ|പ്രസിദ്ധീകരിച്ചത്|પ્રકાશિત|ਪ੍ਰਕਾਸ਼ਿਤ',
  caucasian: 'გამოქვეყნდა|հրապարակվել',
  th: 'เผยแพร่|โพสต์',
  eastAsian: '公開|配信|掲載|投稿|発行|发布|發布|發佈|发表|發表|刊登|입력|등록|게재|송고|승인|발행',
}

const modified = anyOf(modifiedWords)
const published = anyOf(publishedWords)
const cue = new RegExp(`(?<![\\p{L}\\p{M}])(?:(${modified})|(${published}))(?![\\p{L}\\p{M}])`, 'gu')
const unspacedCue = /(更新|修改|แก้ไข|อัปเดต)|(公開|配信|掲載|投稿|発行|发布|發布|發佈|发表|發表|刊登)/gu
const cueAfter = /^\s?(?:(更新|修改|수정)|(公開|配信|掲載|投稿|発行|发布|發布|發佈|发表|發表|입력|등록|송고|게재))/u

/** Folded text before and after a date; the cue nearest to the date counts. */
export function kindOf(before: string, after: string): 'published' | 'modified' | undefined {
  let nearest: RegExpExecArray | undefined
  for (const pattern of [cue, unspacedCue]) {
    for (const match of before.matchAll(pattern)) if (!nearest || match.index >= nearest.index) nearest = match
  }
  const distance = nearest ? before.length - nearest.index - nearest[0].length : 0
  const found = nearest && distance <= 24 ? nearest : cueAfter.exec(after)
  if (!found) return undefined
  return found[1] ? 'modified' : 'published'
}

function anyOf(words: Record<string, string>): string {
  return alternation(Object.values(words).flatMap((list) => list.split('|').map(fold)))
}
