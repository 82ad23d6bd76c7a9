/** What the archive says in English, in Arabic: each message after its English template. Long, so that it is one file. Not yet read by someone whose first language it is. */
import type { ArchiveMessages } from '../archive-messages'

export const archiveMessages: ArchiveMessages = {
  // contract
  'There is no method called {0}.': 'لا توجد دالة باسم {0}.',
  'Kliping met an error it did not expect: [0]': 'واجه Kliping خطأ لم يتوقعه: [0]',
  // core/annotations
  'There is no annotation {0}. It may have been removed.': 'لا يوجد تظليل {0}. لعله حُذف.',
  'The nearest passage is “{0}”; quote it as it stands.': 'أقرب مقطع إليه هو «{0}»؛ اقتبسه كما هو.',
  'Copy the passage from the text of the story; headlines, bylines and captions are not part of it.':
    'انسخ المقطع من نص الخبر؛ فالعناوين وأسماء الكتّاب وشروح الصور ليست منه.',
  '“{0}” is not in the text of “{1}”. [2]': '«{0}» ليس في نص «{1}». [2]',
  // core
  'Some stories were saved and cannot be searched until the next start: [0]':
    'حُفظت بعض الأخبار ولا يمكن البحث فيها حتى التشغيل التالي: [0]',
  // core/cleaning
  'The story has no block number {0}.': 'ليس في الخبر مقطع رقمه {0}.',
  'A rule is about a line that comes again: at most 400 characters, with letters in it.':
    'القاعدة لسطر يتكرر: 400 حرف على الأكثر، وفيه حروف هجائية.',
  'There is no rule with the id {0}.': 'لا توجد قاعدة معرّفها {0}.',
  'changed by hand': 'غُيّر يدويًا',
  'a rule for {0}': 'قاعدة لجهة النشر {0}',
  'the same line in {0} of {1} stories of {2}': 'السطر نفسه في {0} من أصل {1} من أخبار {2}',
  // core/export
  'There is no story with the id {0}.': 'لا يوجد خبر معرّفه {0}.',
  'There is nothing to export: the collection is empty.': 'لا شيء للتصدير: المجموعة فارغة.',
  'There is nothing to export: no story matches. Try fewer words or filters.':
    'لا شيء للتصدير: لا خبر يوافق البحث. جرّب كلمات أقل أو عوامل تصفية أقل.',
  'There is no such collection any more.': 'لم تعد هذه المجموعة موجودة.',
  // core/importing/decoding
  'One character could not be read as {0} and stand as "�"; the file may be damaged, or its encoding was named wrongly.':
    'تعذّرت قراءة حرف واحد بترميز {0} فظهر على صورة "�"؛ لعل الملف تالف أو سُمّي ترميزه خطأ.',
  '{0} characters could not be read as {1} and stand as "�"; the file may be damaged, or its encoding was named wrongly.':
    'تعذّرت قراءة {0} من الحروف بترميز {1} فظهرت على صورة "�"؛ لعل الملف تالف أو سُمّي ترميزه خطأ.',
  'Some characters look wrong ("{0}" for "{1}"): the text was probably UTF-8 that an earlier program read as {2} and saved again. It is kept as it is.':
    'تبدو بعض الحروف خطأ ("{0}" بدل "{1}"): الأرجح أن النص كان بترميز UTF-8 فقرأه برنامج سابق على أنه {2} ثم حفظه. وقد تُرك كما هو.',
  // core/importing
  'This lies more than three containers deep. Unpack the outer one yourself and import the folder.':
    'هذا الملف داخل أكثر من ثلاث طبقات من الملفات المضغوطة. فك الطبقة الخارجية بنفسك واستورد المجلد.',
  // core/importing/documents
  'Stands on top of the pages': 'يرد في أعلى الصفحات',
  'A footnote': 'حاشية',
  'A comment beside the text': 'تعليق إلى جانب النص',
  'Stands at the bottom of the pages': 'يرد في أسفل الصفحات',
  'Set as the headline': 'منسّق على أنه العنوان',
  'Set as the subtitle': 'منسّق على أنه العنوان الفرعي',
  'Set as a quotation': 'منسّق على أنه اقتباس',
  'Describes a picture': 'يشرح صورة',
  'Stands above the headline': 'يرد فوق العنوان',
  'The text gives no date; the day on which the file was made stands for it.':
    'لا يذكر النص تاريخًا؛ فوُضع مكانه يوم إنشاء الملف.',
  'There is no text in this document, at most pictures. If it shows text, save it as PDF with recognised text (OCR) and import that. [0]':
    'لا نص في هذا المستند، بل صور على الأكثر. إن كان يُظهر نصًا فاحفظه بصيغة PDF مع نص متعرَّف عليه (OCR) واستورد ذلك. [0]',
  // core/importing/documents/docx
  'Word document': 'مستند Word',
  'The document has text boxes that could not be read; look into the original for their text.':
    'في المستند مربعات نص تعذّرت قراءتها؛ ابحث عن نصها في الأصل.',
  'This Word document declares entities in {0}, as no office program does. Open it in one, save it anew, and import that.':
    'يعرّف مستند Word هذا كيانات في {0}، ولا يفعل ذلك أي برنامج مكتبي. افتحه في برنامج منها واحفظه من جديد ثم استورد ذلك.',
  'it holds no text': 'لا نص فيه',
  // core/importing/documents/epub
  'its package document is missing': 'مستند الحزمة مفقود',
  'This book (EPUB) has copy protection (DRM), so its text cannot be read. Get a copy without it from where you bought it.':
    'هذا الكتاب (EPUB) محمي من النسخ (DRM)، فلا يمكن قراءة نصه. احصل على نسخة بلا حماية من حيث اشتريته.',
  'article {0}': 'المقالة {0}',
  'chapter {0}': 'الفصل {0}',
  'book (EPUB)': 'كتاب (EPUB)',
  'The date is that of the issue; the article gives none.': 'التاريخ هو تاريخ العدد؛ فالمقالة لا تذكر تاريخًا.',
  // core/importing/documents/markdown
  'Markdown text': 'نص Markdown',
  'The front matter is not valid YAML; it was read line by line.': 'ليست مقدمة الملف YAML صحيحة؛ فقُرئت سطرًا سطرًا.',
  // core/importing/documents/odt
  'OpenDocument file': 'ملف OpenDocument',
  'The document has tracked changes: it was read as if all were accepted, deleted text left out.':
    'في المستند تغييرات متعقَّبة: قُرئ كأنها قُبلت كلها، وتُرك النص المحذوف.',
  'The document ends in the middle; what is there was read.': 'ينتهي المستند في منتصفه؛ وقد قُرئ ما فيه.',
  'its content is missing': 'محتواه مفقود',
  spreadsheet: 'جدول بيانات',
  presentation: 'عرض تقديمي',
  'file without text': 'ملف بلا نص',
  'This is an OpenDocument [0], which Kliping does not read. Save it as XLSX or CSV and import that.':
    'هذا [0] بصيغة OpenDocument، ولا يقرؤه Kliping. احفظه بصيغة XLSX أو CSV واستورد ذلك.',
  'This is an OpenDocument [0], which Kliping does not read. Save it as PDF and import that.':
    'هذا [0] بصيغة OpenDocument، ولا يقرؤه Kliping. احفظه بصيغة PDF واستورد ذلك.',
  // core/importing/documents
  'old Office document': 'مستند Office قديم',
  'Word document of the old format (DOC)': 'مستند Word بالصيغة القديمة (DOC)',
  'Excel workbook of the old format (XLS)': 'مصنف Excel بالصيغة القديمة (XLS)',
  'PowerPoint presentation of the old format (PPT)': 'عرض PowerPoint بالصيغة القديمة (PPT)',
  'mail of Outlook (MSG)': 'رسالة Outlook (MSG)',
  'document of an old Office format': 'مستند بصيغة Office قديمة',
  'Open it in Word or LibreOffice, save it as DOCX or PDF': 'افتحه في Word أو LibreOffice واحفظه بصيغة DOCX أو PDF',
  'Open it in Excel or LibreOffice, save it as XLSX or CSV': 'افتحه في Excel أو LibreOffice واحفظه بصيغة XLSX أو CSV',
  'Open it in PowerPoint, save it as PDF': 'افتحه في PowerPoint واحفظه بصيغة PDF',
  'Open it in Outlook, save it as a text or as a web page, or send it on and save that mail as EML':
    'افتحه في Outlook واحفظه نصًا أو صفحة ويب، أو أعد إرساله واحفظ الرسالة بصيغة EML',
  'Open it in an Office program, save it as DOCX or PDF': 'افتحه في برنامج Office واحفظه بصيغة DOCX أو PDF',
  'This is a [0], which Kliping does not read. [1], and import that.':
    'هذا [0]، ولا يقرؤه Kliping. [1]، ثم استورد ذلك.',
  'Office document': 'مستند Office',
  // core/importing/documents/pdf
  'This PDF is protected by a password. Open it with its password, print it into a new PDF, and import that.':
    'ملف PDF هذا محمي بكلمة مرور. افتحه بكلمة مروره واطبعه في ملف PDF جديد واستورد ذلك.',
  'This PDF is damaged or cut off ({0}). Get the file again, or open it in a PDF program that repairs it, and save it anew.':
    'ملف PDF هذا تالف أو مبتور ({0}). احصل على الملف من جديد، أو افتحه في برنامج PDF يُصلحه واحفظه من جديد.',
  'Only the first {0} of {1} pages were read; split the PDF to read the others.':
    'لم يُقرأ إلا أول {0} من صفحاته البالغة {1}؛ قسّم ملف PDF لقراءة الباقي.',
  'Page {0} and others could not be read; the PDF may be damaged.': 'تعذّرت قراءة الصفحة {0} وغيرها؛ لعل ملف PDF تالف.',
  'Page {0} could not be read; the PDF may be damaged.': 'تعذّرت قراءة الصفحة {0}؛ لعل ملف PDF تالف.',
  'Pages {0} and others could not be read; the PDF may be damaged.':
    'تعذّرت قراءة الصفحات {0} وغيرها؛ لعل ملف PDF تالف.',
  'Pages {0} could not be read; the PDF may be damaged.': 'تعذّرت قراءة الصفحات {0}؛ لعل ملف PDF تالف.',
  'The PDF is cut off; the pages that are there were read.': 'ملف PDF مبتور؛ وقد قُرئت الصفحات الموجودة فيه.',
  'The PDF relies on code tables it does not hold ({0}); some of its text may be missing.':
    'يعتمد ملف PDF على جداول ترميز ليست فيه ({0})؛ فربما نقص بعض نصه.',
  'Some fonts of the PDF do not tell which characters they draw; parts of the text are unreadable.':
    'لا تبيّن بعض خطوط ملف PDF أي حروف ترسم؛ فأجزاء من النص غير مقروءة.',
  'This PDF is cut off, and its fonts went with its end. Get the file again.':
    'ملف PDF هذا مبتور، وقد ذهبت خطوطه مع آخره. احصل على الملف من جديد.',
  'The fonts of this PDF do not tell which characters they draw, so its text cannot be read. Run text recognition (OCR) over it and import it again.':
    'لا تبيّن خطوط ملف PDF هذا أي حروف ترسم، فلا يمكن قراءة نصه. طبّق عليه التعرف على النص (OCR) واستورده من جديد.',
  'The text of this PDF needs code tables that it does not hold. Open it in a PDF program, print it into a new PDF, and import that.':
    'يحتاج نص ملف PDF هذا إلى جداول ترميز ليست فيه. افتحه في برنامج PDF واطبعه في ملف PDF جديد واستورد ذلك.',
  'This PDF has a page of pictures and no text, as scans have. Run text recognition (OCR) over it and import it again.':
    'في ملف PDF هذا صفحة من الصور بلا نص، كما في المسح الضوئي. طبّق عليه التعرف على النص (OCR) واستورده من جديد.',
  'This PDF has {0} pages of pictures and no text, as scans have. Run text recognition (OCR) over it and import it again.':
    'في ملف PDF هذا صور بلا نص، كما في المسح الضوئي (عدد صفحاته {0}). طبّق عليه التعرف على النص (OCR) واستورده من جديد.',
  'This PDF would unpack to more than any page holds, which may be a trap. If you trust it, print it into a new PDF and import that.':
    'لو فُك ملف PDF هذا لجاوز ما تسعه أي صفحة، وقد يكون فخًا. إن كنت تثق به فاطبعه في ملف PDF جديد واستورد ذلك.',
  // core/importing/documents/rtf
  'The document ends in the middle, as a copy that was cut off does; what is there was read.':
    'ينتهي المستند في منتصفه كنسخة مبتورة؛ وقد قُرئ ما فيه.',
  'This RTF document is nested without end, as no program writes it. Open it in a word processor and save it again.':
    'مستند RTF هذا متداخل بلا نهاية، ولا يكتب ذلك أي برنامج. افتحه في معالج نصوص واحفظه من جديد.',
  'RTF document': 'مستند RTF',
  'The document has hidden text, which was left out.': 'في المستند نص مخفي، وقد تُرك.',
  'This RTF document holds more text than a shelf of books. Split it into single articles and import those.':
    'في مستند RTF هذا من النص أكثر مما في رف من الكتب. قسّمه إلى مقالات مفردة واستوردها.',
  // core/importing/documents
  'This [0] is protected by a password. Open it with its password, save it without one, and import that.':
    'هذا الملف ([0]) محمي بكلمة مرور. افتحه بكلمة مروره واحفظه بلا كلمة مرور واستورد ذلك.',
  'This [0] is damaged or cut off ([1]). Get the file again, or open it in an office program, which may repair it, and save it anew.':
    'هذا الملف ([0]) تالف أو مبتور ([1]). احصل على الملف من جديد، أو افتحه في برنامج مكتبي قد يُصلحه واحفظه من جديد.',
  'This [0] would unpack to more text than any document has, which may be a trap. If you trust it, save its text and import that.':
    'لو فُك هذا الملف ([0]) لكان فيه من النص أكثر مما في أي مستند، وقد يكون فخًا. إن كنت تثق به فاحفظ نصه واستورد ذلك.',
  // core/importing
  'The report of this import is not kept any more.': 'لم يعد تقرير هذا الاستيراد محفوظًا.',
  'This archive is open for reading only: another Kliping writes to it. Close that one first.':
    'هذا الأرشيف مفتوح للقراءة فقط: نسخة أخرى من Kliping تكتب فيه. أغلق تلك أولًا.',
  // core/importing/mail
  mail: 'رسالة بريد',
  // core/importing/mail/forwarded
  'written by the person who passed the article on': 'كتبه من أعاد إرسال المقالة',
  'the header of the message that was passed on': 'ترويسة الرسالة المعاد إرسالها',
  // core/importing/mail
  'attachment {0}.{1}': 'attachment {0}.{1}',
  'The parts of this mail are not marked as its header says; its text is shown as it stands.':
    'أجزاء هذه الرسالة ليست معلَّمة كما تقول ترويستها؛ فعُرض نصها كما هو.',
  'how to leave the mailing list': 'طريقة مغادرة القائمة البريدية',
  'points to the mail on the web': 'يشير إلى الرسالة على الويب',
  'a notice of the sender': 'تنبيه من المرسل',
  'added by the program it was sent with': 'أضافه البرنامج الذي أرسلها',
  'belongs to a digital signature': 'جزء من توقيع رقمي',
  'a notice of confidentiality': 'تنبيه إلى السرية',
  'below the end of the mail': 'بعد نهاية الرسالة',
  // core/importing/mail/mbox
  'message {0}': 'الرسالة {0}',
  '[0] ({1})': '[0] ({1})',
  mailbox: 'صندوق بريد',
  'This message has {0} MB; one message is read up to {1} MB. Save its attachments in a mail program and import those.':
    'حجم هذه الرسالة {0} MB؛ وتُقرأ الرسالة الواحدة حتى {1} MB. احفظ مرفقاتها في برنامج بريد واستوردها.',
  // core/importing/mail
  'This mail has more than two million lines, which may be a trap. Save what is in it in a mail program and import that.':
    'في هذه الرسالة أكثر من مليوني سطر، وقد تكون فخًا. احفظ ما فيها في برنامج بريد واستورد ذلك.',
  'This mail cannot be taken apart ([0]). Open it in a mail program and save it again.':
    'تعذّر تفكيك هذه الرسالة ([0]). افتحها في برنامج بريد واحفظها من جديد.',
  'This mail was marked as deleted in Thunderbird and still lay in its file.':
    'وُسمت هذه الرسالة في Thunderbird بأنها محذوفة وبقيت في ملفه.',
  'A message that is attached to this mail is empty.': 'رسالة مرفقة بهذه الرسالة فارغة.',
  'The mail holds no text, only attachments.': 'لا نص في الرسالة، بل مرفقات فقط.',
  'The mail holds no text.': 'لا نص في الرسالة.',
  'a headline inside the mail': 'عنوان داخل الرسالة',
  "the mail's subject": 'موضوع الرسالة',
  'There is no text in this mail, only attachments ([0]). Save them and import what holds text.':
    'لا نص في هذه الرسالة، بل مرفقات فقط ([0]). احفظها واستورد ما فيه نص.',
  'There is no text in this mail.': 'لا نص في هذه الرسالة.',
  'This mail came from Outlook with a file winmail.dat, which may hold attachments or formatting that Kliping cannot unpack. Open the mail in Outlook and save what is in it.':
    'جاءت هذه الرسالة من Outlook ومعها ملف winmail.dat، وقد تكون فيه مرفقات أو تنسيق لا يستطيع Kliping فكه. افتح الرسالة في Outlook واحفظ ما فيها.',
  'This is a delivery report, not a story: a server says what became of a mail. Import the mail itself if it is wanted.':
    'هذا تقرير تسليم وليس خبرًا: خادم يخبر بمصير رسالة. استورد الرسالة نفسها إن كنت تريدها.',
  'This mail is packed together with its signature (S/MIME), which Kliping does not open. Open it in your mail program and save its text.':
    'هذه الرسالة معبأة مع توقيعها (S/MIME)، ولا يفتحه Kliping. افتحها في برنامج بريدك واحفظ نصها.',
  'This is one part of a mail that was sent in several. Open it in a mail program that joins them, and save it again.':
    'هذا جزء من رسالة أُرسلت على أجزاء. افتحه في برنامج بريد يجمعها، ثم احفظها من جديد.',
  'This mail is encrypted. Decrypt it in your mail program, save it again without encryption, and import that.':
    'هذه الرسالة مشفّرة. فك تشفيرها في برنامج بريدك واحفظها بلا تشفير واستورد ذلك.',
  // core/importing
  'The markup of this file is broken: thousands of elements are opened and never closed. Save or export it again, or copy its text.':
    'ترميز هذا الملف معطوب: آلاف العناصر تُفتح ولا تُغلق أبدًا. احفظه أو صدّره من جديد، أو انسخ نصه.',
  // core/importing/news-database/europresse
  'Europresse export': 'تصدير من Europresse',
  'There is no article in this page of Europresse. Open the articles and save them (“Sauvegarder”, HTML) again.':
    'لا مقالة في صفحة Europresse هذه. افتح المقالات واحفظها من جديد («Sauvegarder»، HTML).',
  // core/importing/news-database/factiva
  'Factiva export': 'تصدير من Factiva',
  'There is no article in this page of Factiva. Show the articles in full (“Article format”) and save them again.':
    'لا مقالة في صفحة Factiva هذه. اعرض المقالات كاملة («Article format») واحفظها من جديد.',
  // core/importing/news-database/nexis
  'The database carries a correction of this article.': 'في قاعدة البيانات تصحيح لهذه المقالة.',
  'Nexis export': 'تصدير من Nexis',
  'document {0}': 'المستند {0}',
  // core/importing/other-apps
  'BibTeX file': 'ملف BibTeX',
  'This entry is not closed: the file may be cut off here.': 'هذا القيد غير مغلق: لعل الملف مبتور هنا.',
  'CSL-JSON file': 'ملف CSL-JSON',
  'export of a reading app': 'تصدير من تطبيق قراءة',
  'entry {0}': 'القيد {0}',
  'This export is larger than 256 MB. Split it into several files and import those.':
    'حجم هذا التصدير أكبر من 256 MB. قسّمه إلى عدة ملفات واستوردها.',
  'This note is encrypted. Decrypt it in Evernote and export it again.':
    'هذه الملاحظة مشفّرة. فك تشفيرها في Evernote وصدّرها من جديد.',
  'A passage of this note was encrypted in Evernote and could not be read. Decrypt what is encrypted there and export the note again.':
    'مقطع من هذه الملاحظة كان مشفّرًا في Evernote فتعذّرت قراءته. فك تشفيره هناك وصدّر الملاحظة من جديد.',
  '{0} passages of this note were encrypted in Evernote and could not be read. Decrypt what is encrypted there and export the note again.':
    'مقاطع من هذه الملاحظة (عددها {0}) كانت مشفّرة في Evernote فتعذّرت قراءتها. فك تشفيرها هناك وصدّر الملاحظة من جديد.',
  'The export ends within this note: text or attachments may be missing.':
    'ينتهي التصدير داخل هذه الملاحظة: ربما نقص نص أو مرفقات.',
  'attachment {0}{1}': 'attachment {0}{1}',
  'The attachment "[0]" is damaged in the export. Export the note again to have it.':
    'المرفق "[0]" تالف في التصدير. صدّر الملاحظة من جديد لتحصل عليه.',
  'note {0}': 'الملاحظة {0}',
  'Evernote export': 'تصدير من Evernote',
  'This file declares XML entities, which Evernote never does and which can hide a trap, so it was refused. Export the notes again.':
    'يعرّف هذا الملف كيانات XML، ولا يفعل Evernote ذلك أبدًا وقد تخفي فخًا، فرُفض. صدّر الملاحظات من جديد.',
  'Note {0} is larger than any note of Evernote. Export the notes again, in smaller numbers.':
    'الملاحظة {0} أكبر من أي ملاحظة في Evernote. صدّر الملاحظات من جديد على دفعات أصغر.',
  'This export ends early, after {0} notes. What is whole was read; export it again for the rest.':
    'ينتهي هذا التصدير قبل أوانه بعد {0} من الملاحظات. قُرئ ما هو كامل؛ صدّره من جديد لتحصل على الباقي.',
  'Hypothesis export': 'تصدير من Hypothesis',
  'This looks like a [0], and it ends early or has a mistake in it. Export it again.':
    'يبدو هذا كأنه [0]، لكنه ينتهي قبل أوانه أو فيه خطأ. صدّره من جديد.',
  'story {0}': 'الخبر {0}',
  'Kliping export': 'تصدير من Kliping',
  'This Kliping export ends early: stories after these are missing. Export it again.':
    'ينتهي تصدير Kliping هذا قبل أوانه: ما بعد هذه الأخبار مفقود. صدّره من جديد.',
  'This export was made by a newer Kliping. Update this one, then import it.':
    'أعدّت هذا التصدير نسخة أحدث من Kliping. حدّث هذه ثم استورده.',
  'see its "{0}"': 'انظر "{0}" فيه',
  'it ends early': 'ينتهي قبل أوانه',
  'This story of the export is not whole ([0]). Export it again; the others are read.':
    'خبر التصدير هذا غير كامل ([0]). صدّره من جديد؛ والأخبار الأخرى مقروءة.',
  'reading list': 'قائمة قراءة',
  'This list of the export is not whole, so the articles in it are told by their texts alone. Get the export again.':
    'قائمة التصدير هذه غير كاملة، فلا تُعرف مقالاتها إلا بنصوصها. احصل على التصدير من جديد.',
  'This Omnivore export is damaged or cut off. Get it again, or unpack what is whole and import the folder.':
    'تصدير Omnivore هذا تالف أو مبتور. احصل عليه من جديد، أو فك ما هو سليم واستورد المجلد.',
  'Pocket export': 'تصدير من Pocket',
  'Omnivore export': 'تصدير من Omnivore',
  'Karakeep export': 'تصدير من Karakeep',
  'Linkwarden export': 'تصدير من Linkwarden',
  'Readwise export': 'تصدير من Readwise',
  'record {0}': 'السجل {0}',
  'RIS file': 'ملف RIS',
  'This record has no end line (ER): the file may be cut off here.':
    'ليس لهذا السجل سطر نهاية (ER): لعل الملف مبتور هنا.',
  Untitled: 'بلا عنوان',
  'Only a summary of this page is': 'ليس من هذه الصفحة إلا ملخصها',
  'Only highlights of this page are': 'ليس من هذه الصفحة إلا تظليلات',
  'Only the link of this page is': 'ليس من هذه الصفحة إلا رابطها',
  '[0] in the export, not its text. Import the page itself: highlights, tags and notes go over to it.':
    '[0] في التصدير، لا نصها. استورد الصفحة نفسها: تنتقل إليها التظليلات والوسوم والملاحظات.',
  'The title in the export': 'العنوان في التصدير',
  'wallabag export': 'تصدير من wallabag',
  'W3C annotation file': 'ملف تعليقات W3C',
  'Zotero RDF file': 'ملف Zotero RDF',
  'This is a Zotero RDF file, which Kliping does not read. Export the items from Zotero as CSL JSON (or RIS, with notes) and import that.':
    'هذا ملف Zotero RDF، ولا يقرؤه Kliping. صدّر العناصر من Zotero بصيغة CSL JSON (أو RIS مع الملاحظات) واستورد ذلك.',
  // core/importing
  'Word document (DOCX)': 'مستند Word (DOCX)',
  'Excel workbook (XLSX)': 'مصنف Excel (XLSX)',
  'PowerPoint presentation (PPTX)': 'عرض PowerPoint (PPTX)',
  'Office document of an unknown kind': 'مستند Office من نوع غير معروف',
  'OpenDocument file (ODT)': 'ملف OpenDocument (ODT)',
  'document of Apple Pages, Numbers or Keynote': 'مستند Apple Pages أو Numbers أو Keynote',
  'web archive (WACZ)': 'أرشيف ويب (WACZ)',
  // core/importing/plain-text
  "The outlet's stamp before the first sentence": 'ختم جهة النشر قبل الجملة الأولى',
  'Listed among other stories': 'مدرج بين أخبار أخرى',
  'Names who made the text': 'يذكر من أعدّ النص',
  'Names the agency': 'يذكر الوكالة',
  'A name in brackets below the article': 'اسم بين قوسين تحت المقالة',
  'Stands below the end of the article': 'يرد تحت نهاية المقالة',
  'Says where the report comes from': 'يذكر مصدر التقرير',
  'Marks the end': 'يدل على النهاية',
  'Initials of the desk': 'أحرف أولى من مكتب التحرير',
  'An address': 'عنوان',
  'An address to write to': 'عنوان للمراسلة',
  'A button or note of the page': 'زر أو ملاحظة من الصفحة',
  'Lists the tags': 'يسرد الوسوم',
  'Names the section': 'يذكر القسم',
  'Heads a list of other stories': 'يتصدر قائمة بأخبار أخرى',
  Copyright: 'حقوق النشر',
  'Invites to follow or subscribe': 'يدعو إلى المتابعة أو الاشتراك',
  'The weekday and the date disagree: "{0}".': 'اليوم والتاريخ لا يتفقان: "{0}".',
  'A line of the header with a date': 'سطر من الترويسة فيه تاريخ',
  'Names the outlet': 'يذكر جهة النشر',
  'A line of the header that names who wrote': 'سطر من الترويسة يذكر من كتب',
  'A bare name in the header': 'اسم مجرد في الترويسة',
  'A bare name in the header of a story that somebody else signs': 'اسم مجرد في ترويسة خبر وقّعه غيره',
  'The first line that can be a headline': 'أول سطر يصلح عنوانًا',
  'Names the outlet above the headline': 'يذكر جهة النشر فوق العنوان',
  'A section or topic above the headline': 'قسم أو موضوع فوق العنوان',
  'Dates the issue, above the headline': 'يؤرخ العدد، فوق العنوان',
  'Stands between the headline and the article': 'يرد بين العنوان والمقالة',
  'plain text': 'نص عادي',
  'The text gives only the date of its last change; it stands for the date of publication too.':
    'لا يذكر النص إلا تاريخ آخر تعديل؛ فعُدّ تاريخ النشر أيضًا.',
  'There is nothing but blank space in this file. If it should hold a text, save or copy it again.':
    'ليس في هذا الملف إلا فراغ. إن كان ينبغي أن يكون فيه نص فاحفظه أو انسخه من جديد.',
  'The only text there is': 'النص الوحيد الموجود',
  'This text has {0} MB; Kliping reads texts up to {1} MB. Split it into one file a story and import those.':
    'حجم هذا النص {0} MB؛ ويقرأ Kliping النصوص حتى {1} MB. قسّمه ملفًا لكل خبر واستوردها.',
  'An advertisement mark': 'علامة إعلان',
  'The place of a picture or video': 'موضع صورة أو مقطع مصور',
  'Points to another story ("{0}")': 'يشير إلى خبر آخر ("{0}")',
  'Separates parts': 'يفصل بين الأجزاء',
  'The document sets it as a heading': 'ينسّقه المستند على أنه عنوان داخلي',
  'The document sets it as a list': 'ينسّقه المستند على أنه قائمة',
  'Opens as a list item': 'يبدأ كعنصر في قائمة',
  'A short line without a full stop between paragraphs': 'سطر قصير بلا نقطة بين الفقرات',
  'Running text': 'نص متصل',
  // core/importing
  'This file is empty. If it should not be, save or copy it again.':
    'هذا الملف فارغ. إن لم يكن ينبغي أن يكون كذلك فاحفظه أو انسخه من جديد.',
  'This is a [0], which Kliping does not read. [1]': 'هذا [0]، ولا يقرؤه Kliping. [1]',
  'This is not text, whatever its name says. Check what the file is, and save its text instead.':
    'ليس هذا نصًا مهما كان اسمه. تحقق من حقيقة الملف واحفظ نصه بدلًا منه.',
  'There is no story in this [0].': 'لا خبر في هذا الملف ([0]).',
  'This is a [0], which Kliping does not read. Save it as PDF, DOCX or plain text and import that.':
    'هذا [0]، ولا يقرؤه Kliping. احفظه بصيغة PDF أو DOCX أو نصًا عاديًا واستورد ذلك.',
  '[0] The file was left alone; the others are not affected.': '[0] تُرك الملف كما هو؛ ولم تتأثر الملفات الأخرى.',
  // core/importing/rows
  'Neither its name nor its content says what it is': 'لا اسمه ولا محتواه يدلان على ماهيته',
  'It is named like an outlet and holds addresses': 'اسمه كاسم جهة نشر وفيه عناوين',
  'Its content is not what its name says': 'ليس محتواه ما يقوله اسمه',
  'By its name': 'بحسب اسمه',
  'Another column was chosen for this': 'اختير عمود آخر لهذا',
  '“[0]” holds more text': '«[0]» فيه نص أكثر',
  '“[0]” says it better': '«[0]» أدلّ عليه',
  'The longest text of those named like one': 'أطول نص بين ما سُمّي مثله',
  'A short text beside “[0]”': 'نص قصير إلى جانب «[0]»',
  'It holds long texts': 'فيه نصوص طويلة',
  'The only long text there is': 'النص الطويل الوحيد',
  'It holds lines like headlines': 'فيه سطور كالعناوين',
  'Its lines are more like headlines': 'سطوره أشبه بالعناوين',
  'It holds addresses': 'فيه عناوين',
  'It holds dates': 'فيه تواريخ',
  'It holds codes of languages': 'فيه رموز لغات',
  'It holds names of sites': 'فيه أسماء مواقع',
  'It holds names of people': 'فيه أسماء أشخاص',
  'It holds lines of text': 'فيه سطور نص',
  '[0], the longest of {1}': '[0]، وهو الأطول من {1}',
  // core/importing/rows/csv
  table: 'جدول',
  'This is not a table whose columns could be told apart.': 'ليس هذا جدولًا يمكن تمييز أعمدته.',
  'A quotation mark is opened in this row and not closed, so that it has no end. Mend the row or export the list again; the rows after it are read.':
    'فُتحت في هذا الصف علامة اقتباس ولم تُغلق، فلا نهاية له. أصلح الصف أو صدّر القائمة من جديد؛ والصفوف التي بعده مقروءة.',
  'From this line on too many quotation marks are opened and not closed. Export the list again and import that.':
    'ابتداء من هذا السطر علامات اقتباس كثيرة تُفتح ولا تُغلق. صدّر القائمة من جديد واستورد ذلك.',
  'line {0}': 'السطر {0}',
  '{0} cell, and the table has {1} columns': '{0} خلية وفي الجدول {1} من الأعمدة',
  '{0} cells, and the table has {1} columns': '{0} من الخلايا وفي الجدول {1} من الأعمدة',
  'This row has [0]; the missing ones are taken for empty.': 'في هذا الصف [0]؛ وعُدّ الناقص فارغًا.',
  'This table has {0} columns; Kliping reads up to {1}. Keep those with the headline, text, date and address, and import that.':
    'في هذا الجدول {0} من الأعمدة؛ ويقرأ Kliping حتى {1}. أبق أعمدة العنوان والنص والتاريخ والعنوان الإلكتروني واستورد ذلك.',
  'This row has [0], so that nobody can tell which cell is what: probably a text is not in quotation marks. Mend the row or export the list again; the other rows are read.':
    'في هذا الصف [0]، فلا يُعرف ما في كل خلية: الأرجح أن نصًا ليس بين علامتي اقتباس. أصلح الصف أو صدّر القائمة من جديد؛ والصفوف الأخرى مقروءة.',
  // core/importing/rows
  'Column {0}': 'Column {0}',
  // core/importing/rows/json
  'item {0}': 'العنصر {0}',
  'JSON file': 'ملف JSON',
  'This is not whole JSON: it ends early or has a mistake in it. Export it again.':
    'ليس هذا JSON كاملًا: ينتهي قبل أوانه أو فيه خطأ. صدّره من جديد.',
  'This line has more than 32 million characters, so it was passed over; the other lines are read. Split the story.':
    'في هذا السطر أكثر من 32 مليون حرف، فتُجووز؛ والسطور الأخرى مقروءة. قسّم الخبر.',
  'This line is not a whole JSON object. Mend it or export it again; the other lines are read.':
    'ليس هذا السطر كائن JSON كاملًا. أصلحه أو صدّره من جديد؛ والسطور الأخرى مقروءة.',
  'This story has more than {0} fields. Keep its headline, text, date and address, and import that.':
    'في هذا الخبر أكثر من {0} من الحقول. أبق عنوانه ونصه وتاريخه وعنوانه الإلكتروني واستورد ذلك.',
  'A field of this story is nested more than {0} deep, so the story was left out. Export it again without that field.':
    'حقل من هذا الخبر متداخل أعمق من {0}، فتُرك الخبر. صدّره من جديد بلا ذلك الحقل.',
  // core/importing/rows
  'The column of the headline': 'عمود العنوان',
  'This row has no text, only what its columns say.': 'لا نص في هذا الصف، بل ما تقوله أعمدته فقط.',
  'This row has neither a headline nor a text.': 'ليس في هذا الصف عنوان ولا نص.',
  'One character of this row could not be read and stand as "�".': 'تعذّرت قراءة حرف من هذا الصف فظهر على صورة "�".',
  '{0} characters of this row could not be read and stand as "�".':
    'تعذّرت قراءة {0} من حروف هذا الصف فظهرت على صورة "�".',
  'The service that exported this row cut its text short.': 'الخدمة التي صدّرت هذا الصف اختصرت نصه.',
  'The text of this row has more than 8 million characters; the other rows are read. Split it into stories and import those.':
    'في نص هذا الصف أكثر من 8 ملايين حرف؛ والصفوف الأخرى مقروءة. قسّمه إلى أخبار واستوردها.',
  'No column holds a headline or a text (the columns are: {0}). Say which does: in the window before the import, or with --map title=COLUMN,body=COLUMN.':
    'لا عمود فيه عنوان أو نص (الأعمدة هي: {0}). بيّن أيها كذلك: في النافذة قبل الاستيراد، أو بالخيار --map title=COLUMN,body=COLUMN.',
  'The column of the text': 'عمود النص',
  'A column of the table that is no part of the story': 'عمود من الجدول ليس من الخبر',
  'The date "{0}" could not be read.': 'تعذّرت قراءة التاريخ "{0}".',
  '{0}, [1]': '{0}، [1]',
  // core/importing/rows/xlsx
  'This is a binary workbook (XLSB), which Kliping does not read. Open it in a spreadsheet program, save the list as XLSX or CSV, and import that.':
    'هذا مصنف ثنائي (XLSB)، ولا يقرؤه Kliping. افتحه في برنامج جداول واحفظ القائمة بصيغة XLSX أو CSV واستورد ذلك.',
  'This workbook is too large to be read, or made to look so. Save the sheet with the stories as CSV and import that.':
    'هذا المصنف أكبر من أن يُقرأ، أو جُعل يبدو كذلك. احفظ الورقة التي فيها الأخبار بصيغة CSV واستورد ذلك.',
  'This workbook is cut off or damaged ([0]). Get it again, or save it anew.':
    'هذا المصنف مبتور أو تالف ([0]). احصل عليه من جديد، أو احفظه من جديد.',
  'row {0}': 'الصف {0}',
  'Excel workbook': 'مصنف Excel',
  'This workbook cannot be read ([0]). Open it in a spreadsheet program, save the list as XLSX or CSV, and import that.':
    'تعذّرت قراءة هذا المصنف ([0]). افتحه في برنامج جداول واحفظ القائمة بصيغة XLSX أو CSV واستورد ذلك.',
  'A sheet has {0} columns; Kliping reads up to {1}. Open it in a spreadsheet program, save the list as XLSX or CSV, and import that.':
    'في إحدى الأوراق {0} من الأعمدة؛ ويقرأ Kliping حتى {1}. افتحه في برنامج جداول واحفظ القائمة بصيغة XLSX أو CSV واستورد ذلك.',
  // core/importing
  'mail folder of Outlook (PST)': 'مجلد بريد Outlook (PST)',
  'file of Outlook’s own packing (winmail.dat)': 'ملف بتعبئة Outlook الخاصة (winmail.dat)',
  '7-Zip archive': 'ملف 7-Zip مضغوط',
  'RAR archive': 'ملف RAR مضغوط',
  'bzip2 archive': 'ملف bzip2 مضغوط',
  'xz archive': 'ملف xz مضغوط',
  'Zstandard archive': 'ملف Zstandard مضغوط',
  'LZ4 archive': 'ملف LZ4 مضغوط',
  'archive of the Unix program compress (Z)': 'ملف مضغوط ببرنامج compress في Unix (Z)',
  'cabinet archive (CAB)': 'ملف CAB مضغوط',
  'ARC web archive, older than WARC': 'أرشيف ويب ARC، وهو أقدم من WARC',
  'WordPerfect document': 'مستند WordPerfect',
  'PNG picture': 'صورة PNG',
  'JPEG picture': 'صورة JPEG',
  'GIF picture': 'صورة GIF',
  'WebP picture': 'صورة WebP',
  'film or sound (MP4)': 'فيلم أو صوت (MP4)',
  'sound (MP3)': 'صوت (MP3)',
  'SQLite database': 'قاعدة بيانات SQLite',
  'Export its mails from Outlook, or with a converter as MBOX.':
    'صدّر رسائله من Outlook، أو حوّلها ببرنامج تحويل إلى MBOX.',
  'Open it in Outlook, save it as a text or as a web page, or send it on and save that mail as EML.':
    'افتحه في Outlook واحفظه نصًا أو صفحة ويب، أو أعد إرساله واحفظ الرسالة بصيغة EML.',
  'Unpack it with the program it was made with, and import the folder.': 'فكه بالبرنامج الذي أعدّه، واستورد المجلد.',
  'Convert it to WARC and import that.': 'حوّله إلى WARC واستورد ذلك.',
  'Open it in LibreOffice or WordPerfect, save it as DOCX or PDF, and import that.':
    'افتحه في LibreOffice أو WordPerfect واحفظه بصيغة DOCX أو PDF واستورد ذلك.',
  'Kliping reads no text in pictures, sound or film. Write out what is in it, and import that.':
    'لا يقرأ Kliping النص في الصور أو الصوت أو الأفلام. اكتب ما فيها واستورد ذلك.',
  'Export its table as CSV and import that.': 'صدّر جدوله بصيغة CSV واستورد ذلك.',
  // core/importing/web-archive/feed
  'the note that blog software puts under each item': 'الملاحظة التي تضعها برامج التدوين تحت كل مادة',
  'feed (RSS or Atom)': 'خلاصة (RSS أو Atom)',
  'There is no item in this feed. It may have been empty when it was saved; save it again.':
    'لا مادة في هذه الخلاصة. لعلها كانت فارغة حين حُفظت؛ احفظها من جديد.',
  'There is no story in this feed, only {0} pictures, menus or comments.':
    'لا خبر في هذه الخلاصة، بل صور أو قوائم أو تعليقات فقط (عددها {0}).',
  'This feed breaks off at line {0}, before </{1}>: its last items may be missing or cut short. What is there was read; get the feed again.':
    'تنقطع هذه الخلاصة عند السطر {0} قبل </{1}>: ربما فُقدت موادها الأخيرة أو بُترت. قُرئ ما فيها؛ احصل على الخلاصة من جديد.',
  'The feed holds only a summary of this story. Save the page itself to have its whole text.':
    'ليس في الخلاصة إلا ملخص هذا الخبر. احفظ الصفحة نفسها لتحصل على نصه كاملًا.',
  'JSON Feed': 'JSON Feed',
  'This JSON feed is broken at line {0}; it may be cut off. Get the feed again.':
    'هذه الخلاصة (JSON Feed) معطوبة عند السطر {0}؛ لعلها مبتورة. احصل على الخلاصة من جديد.',
  'WordPress has this as "{0}": it was not published.': 'حالته في WordPress هي "{0}": لم يُنشر.',
  // core/importing/web-archive/mhtml
  'web page saved with its files (MHTML)': 'صفحة ويب محفوظة مع ملفاتها (MHTML)',
  'The file ends before its last part does: the end of the text or some pictures may be missing.':
    'ينتهي الملف قبل جزئه الأخير: ربما نقص آخر النص أو بعض الصور.',
  headers: 'ترويسات',
  'There is no page in this saved web page, only [0]. Save the page again as a complete page.':
    'لا صفحة في صفحة الويب المحفوظة هذه، بل [0] فقط. احفظ الصفحة من جديد صفحة كاملة.',
  // core/importing/web-archive/safari
  'web archive of Safari': 'أرشيف ويب من Safari',
  'This web archive of Safari is cut off or damaged. Copy it again, or open it in Safari and save the page as page source.':
    'أرشيف ويب Safari هذا مبتور أو تالف. انسخه من جديد، أو افتحه في Safari واحفظ الصفحة بصيغة مصدر الصفحة.',
  // core/importing/web-archive/single-file
  'self-extracting page of SingleFile': 'صفحة SingleFile ذاتية الفك',
  'This page was saved by SingleFile with a zip inside, and the zip is damaged or holds no page. Save the page again, or copy the file again.':
    'حُفظت هذه الصفحة ببرنامج SingleFile وفي داخلها ملف zip تالف أو بلا صفحة. احفظ الصفحة من جديد، أو انسخ الملف من جديد.',
  // core/importing/web-archive/wacz
  'The list of files in this web archive (datapackage.json) cannot be read. Get the archive again, or unpack it and import the WARC files in its archive folder.':
    'تعذّرت قراءة قائمة الملفات في أرشيف الويب هذا (datapackage.json). احصل على الأرشيف من جديد، أو فكه واستورد ملفات WARC من مجلده archive.',
  // core/importing/web-archive/warc
  'This page cannot be unpacked ([0]). Open the archive in the program that made it, and save the page from there.':
    'تعذّر فك هذه الصفحة ([0]). افتح الأرشيف في البرنامج الذي أعدّه واحفظ الصفحة منه.',
  '{0} is larger than 32 MB, far more than one story. Save the part you need as a page of its own.':
    'حجم {0} أكبر من 32 MB، أي أكثر بكثير من خبر واحد. احفظ الجزء الذي تحتاج إليه صفحة مستقلة.',
  'This file unpacks to more than 200 times its size, which may be a trap. Unpack it yourself if you trust it.':
    'يفوق هذا الملف بعد فكه 200 ضعف حجمه، وقد يكون فخًا. فكه بنفسك إن كنت تثق به.',
  'the end is missing: the file stops in the middle of it': 'نهايته مفقودة: يتوقف الملف في وسطه',
  'the stated length (none) is wrong': 'الطول المذكور (لا شيء) خطأ',
  'the stated length ({0} bytes) is wrong': 'الطول المذكور ({0} بايت) خطأ',
  '{0} bytes between two records are damaged': '{0} من البايتات بين سجلين تالفة',
  "The archive's record of this page is damaged: [0].": 'سجل هذه الصفحة في الأرشيف تالف: [0].',
  "The archive's own checksum does not match: this copy was changed or damaged after its capture.":
    'المجموع الاختباري للأرشيف نفسه لا يطابق: تغيرت هذه النسخة أو تلفت بعد التقاطها.',
  'The capture of this page was cut off ({0}).': 'انقطع التقاط هذه الصفحة ({0}).',
  'an unnamed address': 'عنوان غير مسمى',
  'A compressed part cannot be unpacked': 'تعذّر فك جزء مضغوط',
  'Of the record of [0] [1]': 'في سجل [0]: [1]',
  redirect: 'تحويل',
  redirects: 'تحويلات',
  'error page': 'صفحة خطأ',
  'error pages': 'صفحات خطأ',
  'picture, script or other file': 'صورة أو نص برمجي أو ملف آخر',
  'pictures, scripts and other files': 'صور ونصوص برمجية وملفات أخرى',
  'note that a page had not changed': 'إشعار بأن صفحة لم تتغير',
  'notes that pages had not changed': 'إشعارات بأن صفحات لم تتغير',
  'notes about how it was made': 'ملاحظات عن طريقة إعداده',
  '{0} [1]': '{0} [1]',
  'There is no page in this web archive, only [0].': 'لا صفحة في أرشيف الويب هذا، بل [0] فقط.',
  '{0} pages': '{0} من الصفحات',
  '[0]; and {1} more': '[0]؛ و{1} غيرها',
  '[0]. What could be read was read; get the file again to have the rest.':
    '[0]. قُرئ ما أمكنت قراءته؛ احصل على الملف من جديد لتحصل على الباقي.',
  'No text of a story is in {0}. They may be frames, advertisements or pages that scripts put together.':
    'لا نص خبر في {0}. لعلها إطارات أو إعلانات أو صفحات تركّبها نصوص برمجية.',
  'The archive only notes that they had not changed since an earlier capture: {0}. Import the other files of the same crawl to have their text.':
    'لا يذكر الأرشيف إلا أنها لم تتغير منذ التقاط سابق: {0}. استورد الملفات الأخرى من الالتقاط نفسه لتحصل على نصها.',
  // core/importing/web-page
  navigation: 'تنقّل',
  "the page's footer": 'تذييل الصفحة',
  'an aside': 'جانب',
  'a form or a tool': 'نموذج أو أداة',
  'a window laid over the page': 'نافذة فوق الصفحة',
  "a picture's caption": 'شرح صورة',
  'for browsers without scripts': 'للمتصفحات بلا نصوص برمجية',
  'author and date': 'الكاتب والتاريخ',
  'a cookie notice': 'إشعار ملفات تعريف الارتباط',
  advertising: 'إعلان',
  comments: 'تعليقات',
  'a list of tags': 'قائمة وسوم',
  'hidden text': 'نص مخفي',
  'a newsletter or subscription box': 'مربع نشرة بريدية أو اشتراك',
  'a paywall notice': 'إشعار محتوى مدفوع',
  'share buttons': 'أزرار مشاركة',
  'teasers of other stories': 'مقتطفات من أخبار أخرى',
  'a side column': 'عمود جانبي',
  'about the author': 'عن الكاتب',
  'an information box': 'مربع معلومات',
  'not in the text that the page states': 'ليس في النص الذي تصرح به الصفحة',
  "from the page's data": 'من بيانات الصفحة',
  'The page holds no text of the story, only its headline.': 'ليس في الصفحة نص الخبر، بل عنوانه فقط.',
  'It only lays out frames; save the page inside the frame instead.':
    'هي ترتّب إطارات فقط؛ احفظ الصفحة التي داخل الإطار بدلًا منها.',
  'Its text is put together by scripts, which Kliping does not run. Save it from the browser as a complete page, or copy its text.':
    'تركّب نصها نصوص برمجية، ولا يشغّلها Kliping. احفظها من المتصفح صفحة كاملة، أو انسخ نصها.',
  'If the text was there when you saved it, save the page again as a complete page, or copy its text.':
    'إن كان النص موجودًا حين حفظتها فاحفظ الصفحة من جديد صفحة كاملة، أو انسخ نصها.',
  'There is no text in this web page. [0]': 'لا نص في صفحة الويب هذه. [0]',
  'This web page holds far more than one story: over 150,000 elements or 6 million characters. Save the part you need as a page or a text of its own.':
    'في صفحة الويب هذه أكثر بكثير من خبر واحد: ما يزيد على 150 ألف عنصر أو 6 ملايين حرف. احفظ الجزء الذي تحتاج إليه صفحة أو نصًا مستقلًا.',
  'the page marks it as [0]': 'تصنّفه الصفحة على أنه [0]',
  'outside the story on the page': 'خارج الخبر في الصفحة',
  'no words in it': 'لا كلمات فيه',
  'stands with a picture alone': 'يرافق صورة وحدها',
  rights: 'حقوق',
  'a label alone': 'تسمية وحدها',
  'points to other stories': 'يشير إلى أخبار أخرى',
  'names a source': 'يذكر مصدرًا',
  'nothing but a time': 'ليس إلا وقتًا',
  'credits or describes a picture': 'ينسب صورة أو يصفها',
  'asks to subscribe, share or comment': 'يدعو إلى الاشتراك أو المشاركة أو التعليق',
  'a notice of the site': 'إشعار من الموقع',
  'nothing but links': 'ليس إلا روابط',
  'nothing but a date': 'ليس إلا تاريخًا',
  'the headline': 'عنوان الخبر',
  'stands on the page a second time': 'يرد في الصفحة مرة ثانية',
  'a heading over nothing of the story': 'عنوان داخلي لا شيء من الخبر تحته',
  'above the headline': 'فوق العنوان',
  'a lone line after the text': 'سطر منفرد بعد النص',
  'between the headline and the text': 'بين العنوان والنص',
  'a teaser of another story': 'مقتطف من خبر آخر',
  'web page': 'صفحة ويب',
  // core/importing/wire/agency-text
  'file of agency messages': 'ملف رسائل وكالة',
  'This message corrects an earlier one (“{0}”).': 'تصحح هذه الرسالة رسالة سابقة («{0}»).',
  'Under embargo: “{0}”.': 'تحت حظر النشر: «{0}».',
  'Sent as a flash: a first report, usually followed by others.': 'أُرسل خبرًا عاجلًا: تقرير أول يتبعه غيره عادة.',
  // core/importing/wire
  'The agency has withdrawn this item (status: canceled).': 'سحبت الوكالة هذه المادة (الحالة: canceled).',
  'The agency holds this item back (status: {0}).': 'تحجز الوكالة هذه المادة (الحالة: {0}).',
  'Under embargo until {0}.': 'تحت حظر النشر حتى {0}.',
  // core/importing/wire/newsml-1
  'NewsML 1 file': 'ملف NewsML 1',
  item: 'عنصر',
  '[0], text {1}': '[0]، النص {1}',
  'This NewsML file holds no news item, only data (such as lists of topics). Ask for the items.':
    'ليس في ملف NewsML هذا مادة إخبارية، بل بيانات فقط (كقوائم الموضوعات). اطلب المواد نفسها.',
  'a list of topics': 'قائمة موضوعات',
  data: 'بيانات',
  'This item holds [0] and no text. Ask for the item with its text.':
    'في هذه المادة [0] ولا نص فيها. اطلب المادة مع نصها.',
  // core/importing/wire/newsml-g2
  'Under embargo; the agency gives no end of it.': 'تحت حظر النشر؛ ولا تذكر الوكالة نهايته.',
  'a picture': 'صورة',
  'a graphic': 'رسم بياني',
  'a film': 'فيلم',
  'a recording': 'تسجيل صوتي',
  'a file': 'ملف',
  'The item describes [0] that is not in it.': 'تصف المادة ما ليس فيها: [0].',
  'The item holds data (results or tables), not a text; they were left out.':
    'في المادة بيانات (نتائج أو جداول) لا نص؛ وقد تُركت.',
  'NewsML-G2 file': 'ملف NewsML-G2',
  'content {0}': 'المحتوى {0}',
  'This is only the content of a news item: what the agency said about it is not in the file.':
    'هذا محتوى المادة الإخبارية فقط: ما قالته الوكالة عنها ليس في الملف.',
  'a concept item: it describes a term, a person or an event': 'مادة مفهوم: تصف مصطلحًا أو شخصًا أو حدثًا',
  'a knowledge item: a list of terms, persons or events': 'مادة معرفة: قائمة مصطلحات أو أشخاص أو أحداث',
  'a catalog item: a list of code schemes': 'مادة فهرس: قائمة أنظمة رموز',
  'a planning item: it announces coverage': 'مادة تخطيط: تعلن عن تغطية',
  'the metadata of an item without the item': 'بيانات وصفية لمادة بلا المادة',
  'the table of contents of a package without its items': 'جدول محتويات حزمة بلا موادها',
  'a statement of rights': 'بيان حقوق',
  'a list of code schemes': 'قائمة أنظمة رموز',
  'This is [0], and holds no story. Import the news items instead.':
    'هذا [0]، ولا خبر فيه. استورد المواد الإخبارية بدلًا منه.',
  'This news message holds no item. Ask for it again from the agency.':
    'لا مادة في رسالة الأخبار هذه. اطلبها من الوكالة من جديد.',
  'This is [0], and holds no story.': 'هذا [0]، ولا خبر فيه.',
  other: 'أخرى',
  'This is a package that lists [0] items; their texts are not in it.': 'هذه حزمة تسرد مواد ([0])؛ ونصوصها ليست فيها.',
  'This is a package: it lists items and holds no story. Import the items that it lists.':
    'هذه حزمة: تسرد مواد ولا خبر فيها. استورد المواد التي تسردها.',
  // core/importing/wire/ninjs
  'ninjs file': 'ملف ninjs',
  'This is a JSON Schema, a description of a format and not a story. Import the items themselves.':
    'هذا JSON Schema، أي وصف صيغة وليس خبرًا. استورد المواد نفسها.',
  'This line is not a whole ninjs item. Export it again; the other lines are read.':
    'ليس هذا السطر مادة ninjs كاملة. صدّره من جديد؛ والسطور الأخرى مقروءة.',
  'The item announces an event.': 'تعلن المادة عن حدث.',
  // core/importing/wire/nitf
  'NITF document': 'مستند NITF',
  'There is no text in this NITF document. Get it again from the agency.':
    'لا نص في مستند NITF هذا. احصل عليه من الوكالة من جديد.',
  'This is a correction{0}.': 'هذا تصحيح{0}.',
  // core/importing/wire
  'There is neither a headline nor a text in this item, only data about it. Ask for the item with its text.':
    'ليس في هذه المادة عنوان ولا نص، بل بيانات عنها فقط. اطلب المادة مع نصها.',
  'The item holds no text of its own; its description stands for it.': 'لا نص للمادة نفسها؛ فوُضع وصفها مكانه.',
  'The item holds no text, only its headline.': 'لا نص في المادة، بل عنوانها فقط.',
  'The headline': 'العنوان',
  'The second headline': 'العنوان الثاني',
  'When and where it is to take place': 'متى وأين سيقام',
  'Repeats the opening': 'يكرر المقدمة',
  'The abstract': 'الملخص',
  'Rights and credits': 'الحقوق وأسماء المشاركين',
  'The slug line': 'سطر التعريف (slug)',
  'A note to editors': 'ملاحظة للمحررين',
  'From the record of the database': 'من سجل قاعدة البيانات',
  'The file ends early; what there is of it was read. Get it again if you can.':
    'ينتهي الملف قبل أوانه؛ وقد قُرئ ما فيه. احصل عليه من جديد إن استطعت.',
  // core/importing/xml
  'This XML declares entities of its own, which can be made to grow without end and are not expanded. Save it again without the DOCTYPE’s declarations.':
    'يعرّف ملف XML هذا كيانات خاصة به، ويمكن أن تُجعل تنمو بلا نهاية فلا تُفك. احفظه من جديد بلا تعريفات DOCTYPE.',
  'There is no XML in this file, whatever its name says. Export it again.':
    'لا XML في هذا الملف مهما كان اسمه. صدّره من جديد.',
  'This XML is nested or branched beyond any document’s measure. Check where the file comes from; export it again in smaller parts.':
    'ملف XML هذا متداخل أو متشعب فوق قدر أي مستند. تحقق من مصدر الملف؛ وصدّره من جديد على أجزاء أصغر.',
  // core/library
  'There is a collection called "{0}" already.': 'توجد مجموعة باسم "{0}" من قبل.',
  'There is no annotation with the id {0}.': 'لا يوجد تظليل معرّفه {0}.',
  'There is a story with the id {0} already.': 'يوجد خبر معرّفه {0} من قبل.',
  'The store lost the text of "{0}".': 'فقد المخزن نص "{0}".',
  'This archive is open for reading only, so nothing was changed. Close the other Kliping that has it open, then open it again.':
    'هذا الأرشيف مفتوح للقراءة فقط، فلم يتغير شيء. أغلق نسخة Kliping الأخرى التي تفتحه، ثم افتحه من جديد.',
  'Wait until the import is finished, then empty the trash.': 'انتظر حتى ينتهي الاستيراد، ثم أفرغ سلة المهملات.',
  'There is no story {0} in the trash.': 'ليس في سلة المهملات خبر معرّفه {0}.',
  // core/originals
  'This original cannot be shown here. Save it, and open it with the program it was made for.':
    'لا يمكن عرض هذا الأصل هنا. احفظه وافتحه بالبرنامج الذي أُعدّ له.',
  // core/search
  'A newer search took the place of this one.': 'حل بحث أحدث محل هذا.',
  '[0]. It was set aside, and its stories are read again; nothing of the archive is lost.':
    '[0]. وُضع ذلك جانبًا، وتُقرأ أخباره من جديد؛ ولم يُفقد شيء من الأرشيف.',
  'Indexing was interrupted and goes on; nothing of the archive is lost. ([0])':
    'انقطعت الفهرسة ثم تُستأنف؛ ولم يُفقد شيء من الأرشيف. ([0])',
  // core/watching
  'There is no folder here that can be watched. Choose a folder in the desktop program, or name one to `kliping watch`.':
    'لا مجلد هنا يمكن مراقبته. اختر مجلدًا في برنامج سطح المكتب، أو سمّ مجلدًا للأمر `kliping watch`.',
  'This folder is not watched any more.': 'لم يعد هذا المجلد مراقَبًا.',
  'This archive is open for reading only: another Kliping writes to it. Watch the folder from there.':
    'هذا الأرشيف مفتوح للقراءة فقط: نسخة أخرى من Kliping تكتب فيه. راقب المجلد من هناك.',
  // main
  'Only the window of Kliping may ask.': 'لا يجوز الطلب إلا من نافذة Kliping.',
  'The window asked for something that is not known.': 'طلبت النافذة شيئًا غير معروف.',
  'These files cannot be found.': 'لم يُعثر على هذه الملفات.',
  // node/backup
  '{0} is there already. Choose another name for the backup.': '{0} موجود من قبل. اختر اسمًا آخر للنسخة الاحتياطية.',
  'write the backup {0}': 'كتابة النسخة الاحتياطية {0}',
  'A newer Kliping made this backup. Update Kliping to restore it.':
    'أعدّت هذه النسخة الاحتياطية نسخة أحدث من Kliping. حدّث Kliping لاستعادتها.',
  'its {0} is damaged': '{0} فيها تالف',
  'This backup is not whole: [0]. Use another backup; what could be read of this one was not kept.':
    'هذه النسخة الاحتياطية غير كاملة: [0]. استخدم نسخة احتياطية أخرى؛ لم يُحفظ ما أمكنت قراءته من هذه.',
  '{0} is missing in it': '{0} مفقود فيها',
  'it is no zip, or its end is missing': 'ليست ملف zip، أو أن نهايتها مفقودة',
  'there is no {0} in it': 'لا يوجد {0} فيها',
  '{0} is longer than it was': '{0} أطول مما كان',
  '{0} is not as it was': '{0} ليس كما كان',
  'There is something in {0} already. Restore into a folder that is empty or not there yet: --archive DIR.':
    'يوجد شيء في {0} من قبل. استعد إلى مجلد فارغ أو غير موجود بعد: --archive DIR.',
  'restore {0}': 'استعادة {0}',
  // node
  'This export is not held any more. Export it again.': 'لم يعد هذا التصدير محفوظًا. صدّر من جديد.',
  '{0} is not an ordinary file. Choose another name.': '{0} ليس ملفًا عاديًا. اختر اسمًا آخر.',
  'There is no such folder: {0}. Make it first, or save elsewhere.':
    'لا يوجد هذا المجلد: {0}. أنشئه أولًا، أو احفظ في مكان آخر.',
  'the folder {0}': 'المجلد {0}',
  'Kliping may not write to [0]. Save elsewhere, or change its permissions.':
    'لا يجوز لبرنامج Kliping الكتابة في [0]. احفظ في مكان آخر، أو غيّر أذوناته.',
  'There is no room left for {0}. Free some space or save to another disk; nothing was left behind.':
    'لم يبق متسع لحفظ {0}. أفرغ بعض المساحة أو احفظ على قرص آخر؛ ولم يُترك شيء.',
  'There is no such file here. Check its name, and that it was not moved or its drive taken out.':
    'لا يوجد هذا الملف هنا. تحقق من اسمه، ومن أنه لم يُنقل وأن قرصه لم يُفصل.',
  'Kliping may not open this. Change its permissions, or copy it to a place of your own.':
    'لا يجوز لبرنامج Kliping فتح هذا. غيّر أذوناته، أو انسخه إلى مكان يخصك.',
  'This place is read-only. Choose another one, or make it writable.':
    'هذا المكان للقراءة فقط. اختر مكانًا آخر، أو اجعله قابلًا للكتابة.',
  'The disk is full. Free some space and try again; what was saved before is safe.':
    'القرص ممتلئ. أفرغ بعض المساحة وحاول من جديد؛ ما حُفظ من قبل في أمان.',
  'Your quota on this disk is used up. Free some space and try again; what was saved before is safe.':
    'استُنفدت حصتك على هذا القرص. أفرغ بعض المساحة وحاول من جديد؛ ما حُفظ من قبل في أمان.',
  'The disk could not read this. Copy the file to another disk and try again.':
    'لم يستطع القرص قراءة هذا. انسخ الملف إلى قرص آخر وحاول من جديد.',
  'This is a folder where a file was expected.': 'هذا مجلد حيث كان يُنتظر ملف.',
  'This is a link that leads back to itself. Add the file itself instead.':
    'هذا رابط يعود إلى نفسه. أضف الملف نفسه بدلًا منه.',
  'Too many files are open on this computer. Close some programs and try again.':
    'ملفات كثيرة مفتوحة على هذا الحاسوب. أغلق بعض البرامج وحاول من جديد.',
  'The file could not be used ([0]). Copy it elsewhere and try again.':
    'تعذّر استخدام الملف ([0]). انسخه إلى مكان آخر وحاول من جديد.',
  'This is a link to a folder around it, so it was not followed.': 'هذا رابط إلى مجلد يحيط به، فلم يُتبع.',
  'This folder is a Kliping archive. Open it, or import its originals folder.':
    'هذا المجلد أرشيف Kliping. افتحه، أو استورد مجلد originals الذي فيه.',
  'This is neither a file nor a folder (a device or a pipe).': 'ليس هذا ملفًا ولا مجلدًا (بل جهاز أو أنبوب).',
  'These files are not on offer any more. Choose them again.': 'لم تعد هذه الملفات معروضة. اخترها من جديد.',
  'This token takes no uploads.': 'لا يقبل هذا الرمز رفع ملفات.',
  'A file was sent under a name that leads out of its folder, so it was refused.': 'أُرسل ملف باسم يخرج من مجلده، فرُفض.',
  // node/reading/containers
  'This unpacks to more than {0} MB. Unpack it yourself and import what is in it.':
    'يصير هذا بعد فكه أكبر من {0} MB. فكه بنفسك واستورد ما فيه.',
  'This gzip is damaged or cut off ({0}). Get it again, or unpack it with a repair tool and import what comes out.':
    'ملف gzip هذا تالف أو مبتور ({0}). احصل عليه من جديد، أو فكه بأداة إصلاح واستورد ما يخرج منه.',
  'The {0} gives this file a name that leads out of its folder, so it was refused.':
    'يعطي ملف {0} هذا الملف اسمًا يخرج من مجلده، فرُفض.',
  'This is a link inside a {0}, so it was refused. Pack the file itself.':
    'هذا رابط داخل ملف {0}، فرُفض. اضغط الملف نفسه.',
  'This would unpack to {0} MB, which may be a trap. Unpack it yourself if you trust it.':
    'يصير هذا بعد فكه {0} MB، وقد يكون فخًا. فكه بنفسك إن كنت تثق به.',
  'This {0} holds too many files. Unpack it and import the folder.':
    'في ملف {0} هذا ملفات أكثر مما ينبغي. فكه واستورد المجلد.',
  'This is a device or a pipe and no file, so it was refused.': 'هذا جهاز أو أنبوب وليس ملفًا، فرُفض.',
  'This tar is damaged or cut off ([0]); what stands before that place was read. Get it again, or unpack it with a repair tool and import the folder.':
    'ملف tar هذا تالف أو مبتور ([0])؛ وقد قُرئ ما قبل ذلك الموضع. احصل عليه من جديد، أو فكه بأداة إصلاح واستورد المجلد.',
  "The web archive's checksum of {0} does not match: it was changed or damaged.":
    'المجموع الاختباري في أرشيف الويب للملف {0} لا يطابق: لقد تغير أو تلف.',
  '{0}: [1]': '{0}: [1]',
  '{0} is missing from the web archive.': '{0} مفقود من أرشيف الويب.',
  'The web archive lists this file and does not hold it. Get the archive again.':
    'يسرد أرشيف الويب هذا الملف ولا يحويه. احصل على الأرشيف من جديد.',
  'The web archive says that this has {0} bytes, and it has {1}: it was changed or damaged. What can be read is read; get the archive again.':
    'يقول أرشيف الويب إن حجم هذا {0} بايت، وحجمه {1}: لقد تغير أو تلف. قُرئ ما أمكنت قراءته؛ احصل على الأرشيف من جديد.',
  "This file's checksum is not the one that the web archive states: it was changed or damaged. What can be read is read; get the archive again.":
    'ليس المجموع الاختباري لهذا الملف ما يذكره أرشيف الويب: لقد تغير أو تلف. قُرئ ما أمكنت قراءته؛ احصل على الأرشيف من جديد.',
  'This only lists other web archives (multi-WACZ). Import them themselves: {0}.':
    'لا يفعل هذا إلا سرد أرشيفات ويب أخرى (multi-WACZ). استوردها هي: {0}.',
  'This is made up as a web archive (WACZ), and there is no WARC file in its archive folder. Get it again, or export it again from the program that made it.':
    'هذا معدّ على هيئة أرشيف ويب (WACZ)، ولا ملف WARC في مجلده archive. احصل عليه من جديد، أو صدّره من جديد من البرنامج الذي أعدّه.',
  'This zip is broken ([0]). Make it again, or unpack it with a repair tool and import the folder.':
    'ملف zip هذا معطوب ([0]). أعدّه من جديد، أو فكه بأداة إصلاح واستورد المجلد.',
  'This is protected by a password. Unpack the zip with its password and import the folder.':
    'هذا محمي بكلمة مرور. فك ملف zip بكلمة مروره واستورد المجلد.',
  'This is packed by a method that Kliping cannot unpack. Unpack the zip and import the folder.':
    'هذا مضغوط بطريقة لا يستطيع Kliping فكها. فك ملف zip واستورد المجلد.',
  'This is damaged inside the zip (its checksum is wrong). Get the zip again.':
    'هذا تالف داخل ملف zip (مجموعه الاختباري خطأ). احصل على ملف zip من جديد.',
  'This is damaged inside the zip ([0]). Get the zip again.': 'هذا تالف داخل ملف zip ([0]). احصل على ملف zip من جديد.',
  // node/reading
  'This file has {0} MB; one of this kind is read up to {1} MB. Split it into single articles and import those.':
    'حجم هذا الملف {0} MB؛ وما كان من نوعه يُقرأ حتى {1} MB. قسّمه إلى مقالات مفردة واستوردها.',
  'Reading this took more than {0} seconds, so it was stopped. Split the file, or save it in a simpler form.':
    'استغرقت قراءة هذا أكثر من {0} ثانية، فأُوقفت. قسّم الملف، أو احفظه في صورة أبسط.',
  'Reading this needs more memory than one file may have, so it was stopped. Split the file.':
    'تحتاج قراءة هذا إلى ذاكرة أكبر مما يجوز لملف واحد، فأُوقفت. قسّم الملف.',
  'Reading this failed ([0]). The file was left alone; the others are not affected.':
    'أخفقت قراءة هذا ([0]). تُرك الملف كما هو؛ ولم تتأثر الملفات الأخرى.',
  // node/store
  'save the change': 'حفظ التغيير',
  'open the archive for writing': 'فتح الأرشيف للكتابة',
  'The text of this story is damaged on disk ({0} at {1}). Its original is untouched: export or import it again, or put the archive back from a backup. Other stories are not affected.':
    'نص هذا الخبر تالف على القرص ({0} عند {1}). أصله لم يُمس: صدّره أو استورده من جديد، أو أعد الأرشيف من نسخة احتياطية. ولم تتأثر الأخبار الأخرى.',
  'read the story': 'قراءة الخبر',
  'save the stories': 'حفظ الأخبار',
  'wipe the texts thrown away': 'محو النصوص التي أُلقيت',
  'Part of the catalogue was damaged on disk ({0}). Everything readable is here; some recent changes may be missing. The damaged files are kept in stories/damaged. Check the drive, and put a backup back if something is missing.':
    'تلف جزء من الفهرس على القرص ({0}). كل ما يمكن قراءته هنا؛ وربما فُقدت بعض التغييرات الأخيرة. الملفات التالفة محفوظة في stories/damaged. افحص القرص، وأعد نسخة احتياطية إن نقص شيء.',
  'The catalogue was damaged on disk ({0}) and was put together again from its spare copy. Nothing is missing. Check the drive.':
    'تلف الفهرس على القرص ({0}) ثم أُعيد بناؤه من نسخته البديلة. لم يُفقد شيء. افحص القرص.',
  'The last change in the archive was damaged on disk and was left out; everything before it is here. The damaged piece is kept in stories/damaged. Check the drive.':
    'تلف آخر تغيير في الأرشيف على القرص فتُرك؛ وكل ما قبله هنا. القطعة التالفة محفوظة في stories/damaged. افحص القرص.',
  'Kliping was stopped while it was saving. The unfinished change was left out; everything saved before it is here.':
    'أُوقف Kliping وهو يحفظ. تُرك التغيير الذي لم يكتمل؛ وكل ما حُفظ قبله هنا.',
  'This archive is open for reading only; nothing was changed.': 'هذا الأرشيف مفتوح للقراءة فقط؛ لم يتغير شيء.',
  'open the archive': 'فتح الأرشيف',
  'tidy up the archive': 'ترتيب الأرشيف',
  'another process': 'عملية أخرى',
  'process {0} on {1}, since {2} UTC': 'العملية {0} على {1} منذ {2} UTC',
  'another process that is opening it at this moment': 'عملية أخرى تفتحه في هذه اللحظة',
  'Another Kliping took this archive over while this one was out of reach, so nothing was changed. Close the other one, then open the archive again.':
    'استولت نسخة أخرى من Kliping على هذا الأرشيف حين كانت هذه خارج المتناول، فلم يتغير شيء. أغلق الأخرى، ثم افتح الأرشيف من جديد.',
  'The file archive.json in this folder is damaged, so Kliping will not touch the archive. Put archive.json back from a backup; stories and originals are in the same folder, unchanged.':
    'ملف archive.json في هذا المجلد تالف، فلن يمس Kliping الأرشيف. أعد archive.json من نسخة احتياطية؛ الأخبار والأصول في المجلد نفسه بلا تغيير.',
  'This archive was written by a newer Kliping (format {0}; this one knows up to {1}). Update Kliping to open it. Nothing was changed.':
    'كتبت هذا الأرشيف نسخة أحدث من Kliping (الصيغة {0}؛ وهذه تعرف حتى {1}). حدّث Kliping لفتحه. لم يتغير شيء.',
  'This folder holds the stories of an archive, but its archive.json is missing. Put archive.json back from a backup; nothing was changed.':
    'في هذا المجلد أخبار أرشيف، لكن archive.json مفقود منه. أعد archive.json من نسخة احتياطية؛ لم يتغير شيء.',
  'There is no archive in {0}, and none can be made there.': 'لا أرشيف في {0}، ولا يمكن إنشاء أرشيف هناك.',
  'This archive is being written to by [0], so it is open for reading only. Close the other Kliping to make changes here.':
    'تكتب في هذا الأرشيف الآن [0]، فهو مفتوح للقراءة فقط. أغلق نسخة Kliping الأخرى لتُجري التغييرات هنا.',
  'This archive lies where you may not write, so it is open for reading only. To make changes, copy it to a folder of your own.':
    'هذا الأرشيف في مكان لا يجوز لك الكتابة فيه، فهو مفتوح للقراءة فقط. لتُجري التغييرات انسخه إلى مجلد يخصك.',
  '{0} is a file, not a folder. Choose a folder for the archive.': '{0} ملف وليس مجلدًا. اختر مجلدًا للأرشيف.',
  "write today's copy of the tables": 'كتابة نسخة اليوم من الجداول',
  'open the archive in {0}': 'فتح الأرشيف في {0}',
  'make the archive': 'إنشاء الأرشيف',
  'back up the archive before bringing it to the new format': 'نسخ الأرشيف احتياطيًا قبل نقله إلى الصيغة الجديدة',
  'The original is not in the archive any more. Restore it from a backup.':
    'لم يعد الأصل في الأرشيف. استعده من نسخة احتياطية.',
  'The original was changed after it was imported: its SHA-256 is not the one recorded. Restore it from a backup.':
    'تغير الأصل بعد استيراده: بصمته SHA-256 ليست المسجلة. استعده من نسخة احتياطية.',
  '{0} changed while it was being imported, so it was left out. Import it again when nothing writes to it.':
    'تغير {0} أثناء استيراده، فتُرك. استورده من جديد حين لا يكتب فيه شيء.',
  'read {0}': 'قراءة {0}',
  'store {0}': 'حفظ {0}',
  'remove an original': 'حذف ملف أصلي',
  'count the originals': 'عدّ الملفات الأصلية',
  'read an original': 'قراءة ملف أصلي',
  'the disk is full. Free some space on it, then try again': 'القرص ممتلئ. أفرغ بعض المساحة عليه، ثم حاول من جديد',
  'your share of the disk is used up. Free some space, then try again':
    'استُنفدت حصتك من القرص. أفرغ بعض المساحة، ثم حاول من جديد',
  'this drive cannot hold a file that large. Move the archive to another drive':
    'لا يسع هذا القرص ملفًا بهذا الحجم. انقل الأرشيف إلى قرص آخر',
  'you may not do that there. Check who owns the archive folder and its permissions':
    'لا يجوز لك ذلك هناك. تحقق من مالك مجلد الأرشيف ومن أذوناته',
  'the drive can only be read. Copy the archive to a drive you can write to':
    'القرص للقراءة فقط. انسخ الأرشيف إلى قرص يمكنك الكتابة فيه',
  'the file or its folder is gone. Check that the drive is connected, then try again':
    'الملف أو مجلده غير موجود. تحقق من أن القرص متصل، ثم حاول من جديد',
  'the drive was away, and what was open on it is lost. Open the archive again':
    'انفصل القرص، وفُقد ما كان مفتوحًا عليه. افتح الأرشيف من جديد',
  'too many files are open. Close other programs, then try again':
    'ملفات كثيرة مفتوحة. أغلق برامج أخرى، ثم حاول من جديد',
  'the drive answered with an error ([0]). Check the drive and its connection, then open the archive again':
    'أجاب القرص بخطأ ([0]). افحص القرص واتصاله، ثم افتح الأرشيف من جديد',
  'Kliping could not [0]: [1]. What was saved before is safe.': 'تعذّر على Kliping [0]: [1]. ما حُفظ من قبل في أمان.',
  // server
  'Send JSON, as application/json.': 'أرسل JSON على أنه application/json.',
  'The body is not whole JSON.': 'ليس المحتوى JSON كاملًا.',
  'A request may hold {0} bytes at most. Upload files instead.':
    'يسع الطلب الواحد {0} بايت على الأكثر. ارفع ملفات بدلًا من ذلك.',
  'something else is using it': 'شيء آخر يستخدمه',
  'you may not': 'لا يجوز لك ذلك',
  'Port {0} cannot be opened: [1]. Choose another with --port.': 'تعذّر فتح المنفذ {0}: [1]. اختر غيره بالخيار --port.',
  'Kliping answers only at http://{0}.': 'لا يجيب Kliping إلا على http://{0}.',
  'Another page may not use Kliping.': 'لا يجوز لصفحة أخرى استخدام Kliping.',
  'Open the address that Kliping printed when it started: it holds the key to it.':
    'افتح العنوان الذي عرضه Kliping عند تشغيله: فيه المفتاح إليه.',
  'Use {0} here.': 'استخدم {0} هنا.',
  'Say what the file is called: ?name=…': 'اذكر اسم الملف: ?name=…',
  'This export is gone. Export again.': 'لم يعد هذا التصدير موجودًا. صدّر من جديد.',
}
