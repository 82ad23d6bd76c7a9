/**
 * How news pages lead away from a story, ask something of their readers, or speak of themselves: the beginnings of such
 * lines, as regular expressions parted by "·", in the languages of their readers.
 */

function phrases(table: string): string {
  return table
    .split(/[·\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
    .join('|')
}

/** To other stories. */
export const readAlso = phrases(String.raw`
  read (also|more|next|on|the full|full) · also read · see also · see more
  more (on|from|about|news|stories|articles|posts|like this|to read)
  related( \w+)?( (articles?|stories|posts?|news|content|links|topics|reading))?:?$
  you (may|might) (also )?(like|be interested) · recommended( for you| stories| reading| articles)?:?$
  (most|editor.?s?) (read|popular|viewed|shared|picks?) · up next · next (up|article|post|story)
  previous (article|post|story) · explore further · don.t miss · trending( now)?:?$
  popular( now| posts| stories)?:?$ · latest (news|posts|stories|articles) · recent (posts|articles|stories|news)
  watch( now)?: · click here · continue reading · in case you missed · further reading:?$ · keep reading
  lesen sie (auch|hier|mehr|dazu|weiter|jetzt) · lies (auch|mehr|hier|weiter)
  mehr (zum|zu|über|von|aus|lesen|dazu|themen|infos?|artikel|news|nachrichten)
  weitere (artikel|themen|infos?|informationen|nachrichten|meldungen|beiträge|news|links|inhalte|pressemitteilungen|rezepte|tipps|interessante)
  weiterlesen · weiterführende · auch interessant · auch spannend · das könnte (sie|dich|euch) (auch )?
  dies? könnte (sie|dich|euch) · (sie|ihr|du) (könnten|könntet|könntest) auch · meist ?gelesen · meist ?diskutiert
  ähnliche (artikel|beiträge|themen|news) · verwandte (artikel|themen|beiträge) · passend (dazu|zum thema)
  zum thema:?$ · siehe auch · aktuelle (news|meldungen|artikel|beiträge|nachrichten) · neueste (artikel|beiträge)
  beliebte? (artikel|beiträge|themen) · empfohlene[rn]?\s · unsere empfehlung · jetzt lesen · hier lesen
  auch auf\s · die wichtigsten (news|nachrichten) · schlagworte?:?$ · schlagwörter:?$ · meist gesucht
  top ?(themen|stories|news):?$ · vorheriger (artikel|beitrag) · nächster (artikel|beitrag) · quiz:
  lire (aussi|la suite|également|plus) · à lire · sur le même (sujet|thème) · voir aussi · vous (aimerez|pourriez)
  articles? (liés|similaires|associés|connexes|récents) · les plus lus · pour aller plus loin
  dans la même rubrique · le[ea] (también|además|más) · lee: · lea: · te (puede|podría) interesar
  puede(s)? (leer|interesarte) · también (te )?(puede|podría|lee) · tambi[ée]n le[ea] · ver (también|más)
  noticias? relacionad · art[íi]culos? relacionad · más (noticias|información|leídas|sobre|en)
  lo más (leído|visto) · relacionad[oa]s?:?$ · mira (también|además) · no te pierdas · además: · siga leyendo
  seguir leyendo · recomendad[oa]s?:?$ · leggi (anche|pure|tutto) · potrebbe interessarti · articoli correlati
  guarda anche · altre notizie · leia (também|mais|ainda) · veja (também|mais) · saiba mais · mais lidas
  not[íi]cias relacionadas · confira também · assista · lees (ook|meer|verder) · meer (over|nieuws|lezen)
  bekijk ook · gerelateerd · läs (också|mer|även) · les (også|mer) · læs (også|mere) · lue (myös|lisää) · se også
  czytaj (też|także|również|więcej|dalej) · zobacz (też|także|również|więcej) · przeczytaj (też|także|również)
  polecamy · čtěte (také|též|více) · přečtěte si · související · čítajte (aj|viac|tiež) · prečítajte
  olvass(a|on)?( el)? (még|tovább|is) · kapcsolódó · citește (și|mai) · citeşte (şi|mai) · vezi și · прочетете
  вижте (още|също) · читайте (також|также|ещё|еще|подробнее|далее) · читать (также|далее|ещё) · смотрите (также|ещё)
  материалы по теме · по теме:?$ · ранее:?$ · дивіться також · pročitajte · pogledajte · διαβάστε
  δείτε (επίσης|ακόμα) · ayrıca (oku|bak) · (bunu|bunları) da oku · ilgili haber · i̇lgili haber
  baca (juga|selengkapnya|artikel|berita) · simak (juga|video|selengkapnya|berita) · lihat juga
  tonton (juga|video) · artikel terkait · berita terkait · pilihan (editor|redaksi) · halaman selanjutnya · xem thêm
  đọc thêm · tin liên quan · bài liên quan · basahin · อ่านเพิ่มเติม · ข่าวที่เกี่ยวข้อง · यह भी पढ़ें · ये भी पढ़ें
  और पढ़ें · इसे भी पढ़ें · আরও পড়ুন · আরও পড়ুন · மேலும் படிக்க · مزید پڑھیں · یہ بھی پڑھیں
  اقرأ (أيضا|أيضًا|المزيد) · قد يهمك · مواضيع ذات صلة · أخبار ذات صلة · شاهد أيضا · بیشتر بخوانید · بخوانید
  قرא (עוד|גם) · קראו (עוד|גם) · עוד בנושא · אולי יעניין · 関連記事 · あわせて読みたい · 合わせて読みたい · おすすめ(の)?記事 · 続きを読む · 次のページ
  【関連 · 관련 ?기사 · 관련 ?뉴스 · 더 ?보기 · 相关(新闻|阅读|文章|报道|推荐) · 相關(新聞|閱讀|文章|報導) · 延伸閱讀 · 延伸阅读 · 推荐阅读 · 更多(新闻|新聞|内容|精彩) · 看更多
  網友印象 · 网友印象
`)

/** To subscribe, share, comment or pay; and the labels of advertisements. */
export const invitations = phrases(String.raw`
  subscribe · sign ?up · sign in · log ?in · register (now|here|for) · join (us|our|the) · follow (us|our|@|the|me)
  get (the|our|your|all the) (latest|news|daily|free|best|top) · download (the|our) · newsletter
  support (us|our|independent|quality) · donate · we rely on (your|our|readers)
  become a (member|subscriber|supporter) · share (this|on|via|the) · tell (us|a friend) · like us
  leave a (comment|reply) · post a comment · comments?( \(?\d+\)?)?:?$
  \d+ (comments?|kommentare?|comentarios|commentaires) · join the (conversation|discussion) · advertisement
  sponsored · print( this)?( article| page)?$ · email this · view comments · add (a )?comment
  to (view|read|continue reading) (the|this) (full|rest) · already a subscriber
  this (article|content|story) is (for|only|available)\s · have a (news )?tip · send (us )?(a )?(letter|tip|message)
  submit your (letter|tip|story) · abonnieren
  jetzt (abonnieren|anmelden|registrieren|testen|spenden|bestellen|kaufen|downloaden|mitglied) · newsletter
  folge[nt]? (sie )?(uns|mir) · teilen( sie| auf| mit)?:?$ · artikel (teilen|drucken|merken|kommentieren)
  (news|beitrag|seite) (teilen|drucken|empfehlen) · den artikel mit
  diesen (artikel|beitrag|post|text)( jetzt)? (teilen|drucken|weiter|empfehlen|bewerten|kommentieren|mit)
  kommentare?( schreiben| verfassen| anzeigen| \(?\d+\)?)?:?$
  schreib(e|en|t)? (sie )?(einen|uns|mir|deinen|ihren) (kommentar|leserbrief) · hinterlasse · hinterlassen sie
  diskutieren · anzeige$ · - ?anzeige ?- · werbung$ · drucken$ · unterstütze[nt]? (sie )?(uns|unser|mich|rosa|un)
  gefällt dir\s · hat (dir|ihnen|euch) (der|dieser|unser) · wie (hat|bewerten|gefällt|fanden) · war dieser artikel
  melde(n)? (dich|sie sich|euch) · bleiben sie (auf dem laufenden|informiert) · immer (informiert|auf dem laufenden)
  spenden · wir respektieren (deine|ihre) privatsphäre · externer inhalt
  an dieser stelle (findest|finden|befindet) · mit klick auf · empfohlener (externer|redaktioneller) inhalt
  aktuelle ausgabe · die aktuelle ausgabe · bereits abonnent · sie haben bereits
  dieser (artikel|beitrag) (ist|gehört|stammt|erschien|wurde (zuerst|erstmals)) · abonnez · s'abonner · inscrivez
  suivez(-| )nous · partager · commentaires?( \(?\d+\)?)?:?$ · publicité$ · imprimer$ · pour accéder · soutenez
  réagir · déjà abonné · il vous reste · suscr[íi]b · síguenos · siguenos · sigue (a|nuestr)
  comparti?r?( en| esta| este)?:?$ · comparte · comentarios?( \(?\d+\)?)?:?$ · publicidad$ · imprimir$ · únete
  unete · regístrate · inicia sesión · descarga (la|nuestra) · recibe\s · ya sabías que (en|tenemos)
  ¿ya sabías que en · ¡?mira lo que tiene · haz clic · ingresa a(l|quí) · iscriviti · abbonati · seguici · condividi
  commenti · pubblicità$ · assine · siga(-| )nos · siga o · compartilh · inscreva-se · receba\s · publicidade$
  coment[áa]rios · abonneer · deel dit · volg ons · reageer · advertentie · prenumerera · följ oss · dela$ · annons
  abonner · følg · del$ · tilaa · jaa$ · подпи(сывайтесь|шитесь) · подписаться · поделиться · комментари · реклама$
  підпи(суйтесь|шіться) · поділитися · udostępnij · zapisz się · komentarze · reklama$ · obserwuj · sdílet · diskuse
  abone ol · takip edin · paylaş · yorum · reklam$ · ikuti (kami|terus|berita|whatsapp|saluran|kanal)
  dapatkan (berita|update|informasi) · bagikan · komentar · iklan$ · scroll (to|untuk) · gabung · langganan
  unduh aplikasi · theo dõi · chia sẻ · bình luận · اشترك · تابع(ونا|نا)? · شارك · تعليقات · إعلان$ · シェア · フォロー
  コメント · 広告$ · 공유 · 댓글 · 구독 · 分享 · 評論 · 评论 · 訂閱 · 订阅 · 廣告$ · 广告$ · 扫码 · 关注我们 · 責任編輯 · 责任编辑
`)

/** Rights, cookies, partners, disclaimers, labels of buttons. */
export const notices = phrases(String.raw`
  (this|the) (post|article|page|story|site|guide) (may )?contains? (references|affiliate|links)
  we (may )?(earn|receive) (a |an )?(commission|compensation)
  we (independently )?(recommend|review|select|research) · the (views|opinions) expressed · opinions expressed
  .{0,60}(is|are) not responsible for the (opinions|content) · all rights reserved · © · copyright\s
  (please )?note: (this|we) · reprinted (with|by) permission
  editor.?s note:? (this|the) (story|article) (was|has been) (updated|corrected) · if you.re (seeing|reading) this
  for (the latest|more) (stories|news|updates|breaking)
  (follow|visit|find|reach) \S+ (on|at) (twitter|facebook|instagram)
  this (article|story|post) (was )?(originally|first) (appeared|published) · not a member · you.ve (reached|read)
  this site uses · we use cookies · by (clicking|continuing|using|subscribing|signing) · enable javascript
  please enable · your browser · alle rechte vorbehalten · (jede )?verwertung · vervielfältigung · nachdruck
  die nutzung der (auf|hier) · hinweis: (dieser|dieses|wir|bei) · affiliate
  (dieser|der) (artikel|beitrag|text) enthält (affiliate|werb) · \*? ?(affiliate|werbe|provisions)-?links?
  wir (verwenden|nutzen|setzen) cookies · diese (seite|website|webseite) (verwendet|nutzt|benutzt)
  (nichts|keine .{3,60}) mehr (verpassen|versäumen) · .{0,40}(nichts|keine .{3,40}) mehr (verpassen|versäumen)
  haben sie (fragen|anregungen|einen fehler) · fehler (entdeckt|gefunden|melden) · .{0,20}(ein|aus)blenden$
  bild (anzeigen|vergrößern|schließen) · mehr anzeigen · zur (startseite|übersicht) · zurück( zu[rm]?.{0,30})?$
  nach oben$ · druckversion · artikel als pdf · (zum )?rezept drucken · (rezept )?(pinnen|merken|speichern)$
  kommentarfeed · trackback · rss · foto-?(strecke|galerie) · bilder-?(strecke|galerie) · zur (foto|bilder)
  les opinions exprimées · tous droits réservés · nous utilisons des cookies · reproduction interdite
  todos los derechos reservados · usamos cookies · este sitio (web )?(usa|utiliza) · tutti i diritti riservati
  todos os direitos reservados · alle rechten voorbehouden · все права защищены · wszelkie prawa zastrzeżone
  .{0,60}korzystamy z cookies · hak cipta · dilarang (keras )?(mengambil|menyalin) · tüm hakları saklıdır
  جميع الحقوق محفوظة · 無断転載 · 転載禁止 · 무단 ?전재 · 版权所有 · 版權所有 · 未经授权
`)
