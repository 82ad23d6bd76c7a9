/** What the archive says in English, in Indonesian: each message after its English template. Long, so that it is one file. */
import type { ArchiveMessages } from '../archive-messages'

export const archiveMessages: ArchiveMessages = {
  // contract
  'There is no method called {0}.': 'Tidak ada metode bernama {0}.',
  'Kliping met an error it did not expect: [0]': 'Kliping menemui galat yang tidak terduga: [0]',
  // core/annotations
  'There is no annotation {0}. It may have been removed.': 'Tidak ada sorotan {0}. Mungkin sudah dihapus.',
  'The nearest passage is “{0}”; quote it as it stands.':
    'Bagian yang terdekat ialah “{0}”; kutiplah persis seperti itu.',
  'Copy the passage from the text of the story; headlines, bylines and captions are not part of it.':
    'Salin bagiannya dari teks berita; judul, nama penulis, dan keterangan gambar tidak termasuk teks.',
  '“{0}” is not in the text of “{1}”. [2]': '“{0}” tidak ada dalam teks “{1}”. [2]',
  // core
  'Some stories were saved and cannot be searched until the next start: [0]':
    'Beberapa berita sudah disimpan tetapi baru dapat dicari setelah Kliping dibuka lagi: [0]',
  // core/cleaning
  'The story has no block number {0}.': 'Berita ini tidak memiliki blok nomor {0}.',
  'A rule is about a line that comes again: at most 400 characters, with letters in it.':
    'Aturan berlaku untuk baris yang berulang: paling banyak 400 karakter, dan harus memuat huruf.',
  'There is no rule with the id {0}.': 'Tidak ada aturan dengan id {0}.',
  'changed by hand': 'diubah dengan tangan',
  'a rule for {0}': 'aturan untuk {0}',
  'the same line in {0} of {1} stories of {2}': 'baris yang sama di {0} dari {1} berita {2}',
  // core/export
  'There is no story with the id {0}.': 'Tidak ada berita dengan id {0}.',
  'There is nothing to export: the collection is empty.': 'Tidak ada yang dapat diekspor: koleksinya kosong.',
  'There is nothing to export: no story matches. Try fewer words or filters.':
    'Tidak ada yang dapat diekspor: tidak ada berita yang cocok. Coba kurangi kata atau saringan.',
  'There is no such collection any more.': 'Koleksi itu sudah tidak ada.',
  // core/importing/decoding
  'One character could not be read as {0} and stand as "�"; the file may be damaged, or its encoding was named wrongly.':
    'Satu karakter tidak dapat dibaca sebagai {0} dan ditampilkan sebagai "�"; berkas mungkin rusak, atau pengodeannya disebut keliru.',
  '{0} characters could not be read as {1} and stand as "�"; the file may be damaged, or its encoding was named wrongly.':
    '{0} karakter tidak dapat dibaca sebagai {1} dan ditampilkan sebagai "�"; berkas mungkin rusak, atau pengodeannya disebut keliru.',
  'Some characters look wrong ("{0}" for "{1}"): the text was probably UTF-8 that an earlier program read as {2} and saved again. It is kept as it is.':
    'Beberapa karakter tampak keliru ("{0}" untuk "{1}"): teks ini agaknya UTF-8 yang dibaca program sebelumnya sebagai {2} lalu disimpan lagi. Teks dibiarkan apa adanya.',
  // core/importing
  'This lies more than three containers deep. Unpack the outer one yourself and import the folder.':
    'Berkas ini berada lebih dari tiga lapis di dalam arsip. Bongkar sendiri lapis terluarnya, lalu impor foldernya.',
  // core/importing/documents
  'Stands on top of the pages': 'Ada di bagian atas halaman',
  'A footnote': 'Catatan kaki',
  'A comment beside the text': 'Komentar di samping teks',
  'Stands at the bottom of the pages': 'Ada di bagian bawah halaman',
  'Set as the headline': 'Ditata sebagai judul',
  'Set as the subtitle': 'Ditata sebagai teras',
  'Set as a quotation': 'Ditata sebagai kutipan',
  'Describes a picture': 'Menerangkan gambar',
  'Stands above the headline': 'Ada di atas judul',
  'The text gives no date; the day on which the file was made stands for it.':
    'Teks tidak menyebut tanggal; sebagai gantinya dipakai tanggal pembuatan berkas.',
  'There is no text in this document, at most pictures. If it shows text, save it as PDF with recognised text (OCR) and import that. [0]':
    'Tidak ada teks dalam dokumen ini, paling-paling gambar. Bila teksnya tampak, simpan sebagai PDF dengan teks hasil pengenalan (OCR), lalu impor PDF itu. [0]',
  // core/importing/documents/docx
  'Word document': 'dokumen Word',
  'The document has text boxes that could not be read; look into the original for their text.':
    'Dokumen ini memiliki kotak teks yang tidak dapat dibaca; lihat teksnya di berkas asli.',
  'This Word document declares entities in {0}, as no office program does. Open it in one, save it anew, and import that.':
    'Dokumen Word ini mendeklarasikan entitas di {0}, yang tidak dilakukan program perkantoran mana pun. Buka di program semacam itu, simpan ulang, lalu impor hasilnya.',
  'it holds no text': 'tidak memuat teks',
  // core/importing/documents/epub
  'its package document is missing': 'dokumen paketnya tidak ada',
  'This book (EPUB) has copy protection (DRM), so its text cannot be read. Get a copy without it from where you bought it.':
    'Buku ini (EPUB) dilindungi dari penyalinan (DRM), sehingga teksnya tidak dapat dibaca. Mintalah salinan tanpa perlindungan di tempat Anda membelinya.',
  'article {0}': 'artikel {0}',
  'chapter {0}': 'bab {0}',
  'book (EPUB)': 'buku (EPUB)',
  'The date is that of the issue; the article gives none.':
    'Tanggalnya ialah tanggal edisi; artikelnya sendiri tidak menyebut tanggal.',
  // core/importing/documents/markdown
  'Markdown text': 'teks Markdown',
  'The front matter is not valid YAML; it was read line by line.':
    'Bagian depan berkas bukan YAML yang sah; bagian itu dibaca baris demi baris.',
  // core/importing/documents/odt
  'OpenDocument file': 'berkas OpenDocument',
  'The document has tracked changes: it was read as if all were accepted, deleted text left out.':
    'Dokumen ini memuat perubahan terlacak: dibaca seolah semuanya diterima, teks yang dihapus tidak disertakan.',
  'The document ends in the middle; what is there was read.': 'Dokumen ini berakhir di tengah; yang ada sudah dibaca.',
  'its content is missing': 'isinya tidak ada',
  spreadsheet: 'lembar kerja',
  presentation: 'presentasi',
  'file without text': 'berkas tanpa teks',
  'This is an OpenDocument [0], which Kliping does not read. Save it as XLSX or CSV and import that.':
    'Ini [0] OpenDocument, yang tidak dibaca Kliping. Simpan sebagai XLSX atau CSV, lalu impor hasilnya.',
  'This is an OpenDocument [0], which Kliping does not read. Save it as PDF and import that.':
    'Ini [0] OpenDocument, yang tidak dibaca Kliping. Simpan sebagai PDF, lalu impor hasilnya.',
  // core/importing/documents
  'old Office document': 'dokumen Office lama',
  'Word document of the old format (DOC)': 'dokumen Word format lama (DOC)',
  'Excel workbook of the old format (XLS)': 'buku kerja Excel format lama (XLS)',
  'PowerPoint presentation of the old format (PPT)': 'presentasi PowerPoint format lama (PPT)',
  'mail of Outlook (MSG)': 'surel Outlook (MSG)',
  'document of an old Office format': 'dokumen format Office lama',
  'Open it in Word or LibreOffice, save it as DOCX or PDF':
    'Buka di Word atau LibreOffice, simpan sebagai DOCX atau PDF',
  'Open it in Excel or LibreOffice, save it as XLSX or CSV':
    'Buka di Excel atau LibreOffice, simpan sebagai XLSX atau CSV',
  'Open it in PowerPoint, save it as PDF': 'Buka di PowerPoint, simpan sebagai PDF',
  'Open it in Outlook, save it as a text or as a web page, or send it on and save that mail as EML':
    'Buka di Outlook, simpan sebagai teks atau halaman web, atau teruskan dan simpan surel itu sebagai EML',
  'Open it in an Office program, save it as DOCX or PDF': 'Buka di program Office, simpan sebagai DOCX atau PDF',
  'This is a [0], which Kliping does not read. [1], and import that.':
    'Ini [0], yang tidak dibaca Kliping. [1], lalu impor hasilnya.',
  'Office document': 'dokumen Office',
  // core/importing/documents/pdf
  'This PDF is protected by a password. Open it with its password, print it into a new PDF, and import that.':
    'PDF ini dilindungi kata sandi. Buka dengan kata sandinya, cetak ke PDF baru, lalu impor PDF itu.',
  'This PDF is damaged or cut off ({0}). Get the file again, or open it in a PDF program that repairs it, and save it anew.':
    'PDF ini rusak atau terpotong ({0}). Ambil lagi berkasnya, atau buka di program PDF yang dapat memperbaikinya, lalu simpan ulang.',
  'Only the first {0} of {1} pages were read; split the PDF to read the others.':
    'Hanya {0} halaman pertama dari {1} yang dibaca; pecah PDF ini untuk membaca sisanya.',
  'Page {0} and others could not be read; the PDF may be damaged.':
    'Halaman {0} dan lainnya tidak dapat dibaca; PDF ini mungkin rusak.',
  'Page {0} could not be read; the PDF may be damaged.': 'Halaman {0} tidak dapat dibaca; PDF ini mungkin rusak.',
  'Pages {0} and others could not be read; the PDF may be damaged.':
    'Halaman {0} dan lainnya tidak dapat dibaca; PDF ini mungkin rusak.',
  'Pages {0} could not be read; the PDF may be damaged.': 'Halaman {0} tidak dapat dibaca; PDF ini mungkin rusak.',
  'The PDF is cut off; the pages that are there were read.': 'PDF ini terpotong; halaman yang ada sudah dibaca.',
  'The PDF relies on code tables it does not hold ({0}); some of its text may be missing.':
    'PDF ini mengandalkan tabel kode yang tidak disertakannya ({0}); sebagian teksnya mungkin hilang.',
  'Some fonts of the PDF do not tell which characters they draw; parts of the text are unreadable.':
    'Beberapa fon PDF ini tidak menyebut karakter apa yang digambarnya; sebagian teks tidak terbaca.',
  'This PDF is cut off, and its fonts went with its end. Get the file again.':
    'PDF ini terpotong, dan fonnya ikut hilang bersama bagian akhirnya. Ambil lagi berkasnya.',
  'The fonts of this PDF do not tell which characters they draw, so its text cannot be read. Run text recognition (OCR) over it and import it again.':
    'Fon PDF ini tidak menyebut karakter apa yang digambarnya, sehingga teksnya tidak dapat dibaca. Jalankan pengenalan teks (OCR), lalu impor lagi.',
  'The text of this PDF needs code tables that it does not hold. Open it in a PDF program, print it into a new PDF, and import that.':
    'Teks PDF ini memerlukan tabel kode yang tidak disertakannya. Buka di program PDF, cetak ke PDF baru, lalu impor PDF itu.',
  'This PDF has a page of pictures and no text, as scans have. Run text recognition (OCR) over it and import it again.':
    'PDF ini berisi satu halaman gambar tanpa teks, seperti hasil pindaian. Jalankan pengenalan teks (OCR), lalu impor lagi.',
  'This PDF has {0} pages of pictures and no text, as scans have. Run text recognition (OCR) over it and import it again.':
    'PDF ini berisi {0} halaman gambar tanpa teks, seperti hasil pindaian. Jalankan pengenalan teks (OCR), lalu impor lagi.',
  'This PDF would unpack to more than any page holds, which may be a trap. If you trust it, print it into a new PDF and import that.':
    'Bila dibongkar, PDF ini lebih besar daripada isi halaman mana pun, dan bisa jadi jebakan. Bila Anda memercayainya, cetak ke PDF baru, lalu impor PDF itu.',
  // core/importing/documents/rtf
  'The document ends in the middle, as a copy that was cut off does; what is there was read.':
    'Dokumen ini berakhir di tengah, seperti salinan yang terpotong; yang ada sudah dibaca.',
  'This RTF document is nested without end, as no program writes it. Open it in a word processor and save it again.':
    'Dokumen RTF ini bersarang tanpa akhir, yang tidak ditulis program mana pun. Buka di pengolah kata, lalu simpan ulang.',
  'RTF document': 'dokumen RTF',
  'The document has hidden text, which was left out.': 'Dokumen ini memuat teks tersembunyi, yang tidak disertakan.',
  'This RTF document holds more text than a shelf of books. Split it into single articles and import those.':
    'Dokumen RTF ini memuat lebih banyak teks daripada satu rak buku. Pecah menjadi artikel-artikel tunggal, lalu impor.',
  // core/importing/documents
  'This [0] is protected by a password. Open it with its password, save it without one, and import that.':
    'Berkas ini ([0]) dilindungi kata sandi. Buka dengan kata sandinya, simpan tanpa kata sandi, lalu impor hasilnya.',
  'This [0] is damaged or cut off ([1]). Get the file again, or open it in an office program, which may repair it, and save it anew.':
    'Berkas ini ([0]) rusak atau terpotong ([1]). Ambil lagi berkasnya, atau buka di program perkantoran, yang mungkin dapat memperbaikinya, lalu simpan ulang.',
  'This [0] would unpack to more text than any document has, which may be a trap. If you trust it, save its text and import that.':
    'Bila dibongkar, berkas ini ([0]) memuat lebih banyak teks daripada dokumen mana pun, dan bisa jadi jebakan. Bila Anda memercayainya, simpan teksnya, lalu impor teks itu.',
  // core/importing
  'The report of this import is not kept any more.': 'Laporan impor ini sudah tidak disimpan.',
  'This archive is open for reading only: another Kliping writes to it. Close that one first.':
    'Arsip ini hanya dapat dibaca: Kliping lain sedang menulis ke sana. Tutup dahulu yang lain itu.',
  // core/importing/mail
  mail: 'surel',
  // core/importing/mail/forwarded
  'written by the person who passed the article on': 'ditulis oleh orang yang meneruskan artikel ini',
  'the header of the message that was passed on': 'kepala pesan yang diteruskan',
  // core/importing/mail
  'attachment {0}.{1}': 'attachment {0}.{1}',
  'The parts of this mail are not marked as its header says; its text is shown as it stands.':
    'Bagian-bagian surel ini tidak ditandai seperti kata kepalanya; teksnya ditampilkan apa adanya.',
  'how to leave the mailing list': 'cara keluar dari milis',
  'points to the mail on the web': 'menunjuk ke surel ini di web',
  'a notice of the sender': 'pemberitahuan dari pengirim',
  'added by the program it was sent with': 'ditambahkan oleh program pengirimnya',
  'belongs to a digital signature': 'bagian dari tanda tangan digital',
  'a notice of confidentiality': 'pemberitahuan kerahasiaan',
  'below the end of the mail': 'di bawah akhir surel',
  // core/importing/mail/mbox
  'message {0}': 'pesan {0}',
  '[0] ({1})': '[0] ({1})',
  mailbox: 'kotak surat',
  'This message has {0} MB; one message is read up to {1} MB. Save its attachments in a mail program and import those.':
    'Pesan ini {0} MB; satu pesan dibaca sampai {1} MB. Simpan lampirannya di program surel, lalu impor lampiran itu.',
  // core/importing/mail
  'This mail has more than two million lines, which may be a trap. Save what is in it in a mail program and import that.':
    'Surel ini lebih dari dua juta baris, dan bisa jadi jebakan. Simpan isinya di program surel, lalu impor.',
  'This mail cannot be taken apart ([0]). Open it in a mail program and save it again.':
    'Surel ini tidak dapat diuraikan ([0]). Buka di program surel, lalu simpan ulang.',
  'This mail was marked as deleted in Thunderbird and still lay in its file.':
    'Surel ini ditandai terhapus di Thunderbird, tetapi masih ada di berkasnya.',
  'A message that is attached to this mail is empty.': 'Pesan yang dilampirkan pada surel ini kosong.',
  'The mail holds no text, only attachments.': 'Surel ini tidak memuat teks, hanya lampiran.',
  'The mail holds no text.': 'Surel ini tidak memuat teks.',
  'a headline inside the mail': 'judul di dalam surel',
  "the mail's subject": 'perihal surel',
  'There is no text in this mail, only attachments ([0]). Save them and import what holds text.':
    'Tidak ada teks dalam surel ini, hanya lampiran ([0]). Simpan lampirannya, lalu impor yang memuat teks.',
  'There is no text in this mail.': 'Tidak ada teks dalam surel ini.',
  'This mail came from Outlook with a file winmail.dat, which may hold attachments or formatting that Kliping cannot unpack. Open the mail in Outlook and save what is in it.':
    'Surel ini datang dari Outlook dengan berkas winmail.dat, yang mungkin memuat lampiran atau tata letak yang tidak dapat dibongkar Kliping. Buka surelnya di Outlook, lalu simpan isinya.',
  'This is a delivery report, not a story: a server says what became of a mail. Import the mail itself if it is wanted.':
    'Ini laporan pengiriman, bukan berita: server memberi tahu nasib sebuah surel. Bila diperlukan, impor surel itu sendiri.',
  'This mail is packed together with its signature (S/MIME), which Kliping does not open. Open it in your mail program and save its text.':
    'Surel ini dikemas bersama tanda tangannya (S/MIME), yang tidak dibuka Kliping. Buka di program surel Anda, lalu simpan teksnya.',
  'This is one part of a mail that was sent in several. Open it in a mail program that joins them, and save it again.':
    'Ini satu bagian dari surel yang dikirim dalam beberapa bagian. Buka di program surel yang dapat menyatukannya, lalu simpan ulang.',
  'This mail is encrypted. Decrypt it in your mail program, save it again without encryption, and import that.':
    'Surel ini dienkripsi. Buka enkripsinya di program surel Anda, simpan ulang tanpa enkripsi, lalu impor hasilnya.',
  // core/importing
  'The markup of this file is broken: thousands of elements are opened and never closed. Save or export it again, or copy its text.':
    'Penandaan berkas ini rusak: ribuan elemen dibuka dan tidak pernah ditutup. Simpan atau ekspor ulang, atau salin teksnya.',
  // core/importing/news-database/europresse
  'Europresse export': 'ekspor Europresse',
  'There is no article in this page of Europresse. Open the articles and save them (“Sauvegarder”, HTML) again.':
    'Tidak ada artikel dalam halaman Europresse ini. Buka artikelnya, lalu simpan ulang (“Sauvegarder”, HTML).',
  // core/importing/news-database/factiva
  'Factiva export': 'ekspor Factiva',
  'There is no article in this page of Factiva. Show the articles in full (“Article format”) and save them again.':
    'Tidak ada artikel dalam halaman Factiva ini. Tampilkan artikelnya secara penuh (“Article format”), lalu simpan ulang.',
  // core/importing/news-database/nexis
  'The database carries a correction of this article.': 'Basis data memuat ralat untuk artikel ini.',
  'Nexis export': 'ekspor Nexis',
  'document {0}': 'dokumen {0}',
  // core/importing/other-apps
  'BibTeX file': 'berkas BibTeX',
  'This entry is not closed: the file may be cut off here.':
    'Entri ini tidak ditutup: berkas mungkin terpotong di sini.',
  'CSL-JSON file': 'berkas CSL-JSON',
  'export of a reading app': 'ekspor aplikasi baca',
  'entry {0}': 'entri {0}',
  'This export is larger than 256 MB. Split it into several files and import those.':
    'Ekspor ini lebih dari 256 MB. Pecah menjadi beberapa berkas, lalu impor.',
  'This note is encrypted. Decrypt it in Evernote and export it again.':
    'Catatan ini dienkripsi. Buka enkripsinya di Evernote, lalu ekspor ulang.',
  'A passage of this note was encrypted in Evernote and could not be read. Decrypt what is encrypted there and export the note again.':
    'Satu bagian catatan ini dienkripsi di Evernote dan tidak dapat dibaca. Buka enkripsinya di sana, lalu ekspor ulang catatannya.',
  '{0} passages of this note were encrypted in Evernote and could not be read. Decrypt what is encrypted there and export the note again.':
    '{0} bagian catatan ini dienkripsi di Evernote dan tidak dapat dibaca. Buka enkripsinya di sana, lalu ekspor ulang catatannya.',
  'The export ends within this note: text or attachments may be missing.':
    'Ekspor berakhir di tengah catatan ini: teks atau lampiran mungkin kurang.',
  'attachment {0}{1}': 'attachment {0}{1}',
  'The attachment "[0]" is damaged in the export. Export the note again to have it.':
    'Lampiran "[0]" rusak dalam ekspor ini. Ekspor ulang catatannya untuk mendapatkannya.',
  'note {0}': 'catatan {0}',
  'Evernote export': 'ekspor Evernote',
  'This file declares XML entities, which Evernote never does and which can hide a trap, so it was refused. Export the notes again.':
    'Berkas ini mendeklarasikan entitas XML, yang tidak pernah dilakukan Evernote dan dapat menyembunyikan jebakan, jadi ditolak. Ekspor ulang catatannya.',
  'Note {0} is larger than any note of Evernote. Export the notes again, in smaller numbers.':
    'Catatan {0} lebih besar daripada catatan Evernote mana pun. Ekspor ulang catatannya, lebih sedikit sekali ekspor.',
  'This export ends early, after {0} notes. What is whole was read; export it again for the rest.':
    'Ekspor ini berakhir lebih awal, setelah {0} catatan. Yang utuh sudah dibaca; ekspor ulang untuk sisanya.',
  'Hypothesis export': 'ekspor Hypothesis',
  'This looks like a [0], and it ends early or has a mistake in it. Export it again.':
    'Ini tampak seperti [0], tetapi berakhir lebih awal atau memuat kesalahan. Ekspor ulang.',
  'story {0}': 'berita {0}',
  'Kliping export': 'ekspor Kliping',
  'This Kliping export ends early: stories after these are missing. Export it again.':
    'Ekspor Kliping ini berakhir lebih awal: berita sesudah ini tidak ada. Ekspor ulang.',
  'This export was made by a newer Kliping. Update this one, then import it.':
    'Ekspor ini dibuat oleh Kliping yang lebih baru. Perbarui Kliping ini, lalu impor.',
  'see its "{0}"': 'lihat bagian "{0}"',
  'it ends early': 'berakhir lebih awal',
  'This story of the export is not whole ([0]). Export it again; the others are read.':
    'Berita dalam ekspor ini tidak utuh ([0]). Ekspor ulang; yang lain sudah dibaca.',
  'reading list': 'daftar bacaan',
  'This list of the export is not whole, so the articles in it are told by their texts alone. Get the export again.':
    'Daftar dalam ekspor ini tidak utuh, jadi artikelnya dikenali hanya dari teksnya. Ambil lagi ekspornya.',
  'This Omnivore export is damaged or cut off. Get it again, or unpack what is whole and import the folder.':
    'Ekspor Omnivore ini rusak atau terpotong. Ambil lagi, atau bongkar yang utuh, lalu impor foldernya.',
  'Pocket export': 'ekspor Pocket',
  'Omnivore export': 'ekspor Omnivore',
  'Karakeep export': 'ekspor Karakeep',
  'Linkwarden export': 'ekspor Linkwarden',
  'Readwise export': 'ekspor Readwise',
  'record {0}': 'rekaman {0}',
  'RIS file': 'berkas RIS',
  'This record has no end line (ER): the file may be cut off here.':
    'Rekaman ini tidak memiliki baris akhir (ER): berkas mungkin terpotong di sini.',
  Untitled: 'Tanpa judul',
  'Only a summary of this page is': 'Hanya ringkasan halaman ini',
  'Only highlights of this page are': 'Hanya sorotan halaman ini',
  'Only the link of this page is': 'Hanya tautan halaman ini',
  '[0] in the export, not its text. Import the page itself: highlights, tags and notes go over to it.':
    '[0] yang ada dalam ekspor, bukan teksnya. Impor halamannya sendiri: sorotan, tag, dan catatan akan pindah ke sana.',
  'The title in the export': 'Judul dalam ekspor',
  'wallabag export': 'ekspor wallabag',
  'W3C annotation file': 'berkas anotasi W3C',
  'Zotero RDF file': 'berkas Zotero RDF',
  'This is a Zotero RDF file, which Kliping does not read. Export the items from Zotero as CSL JSON (or RIS, with notes) and import that.':
    'Ini berkas Zotero RDF, yang tidak dibaca Kliping. Ekspor butirnya dari Zotero sebagai CSL JSON (atau RIS, dengan catatan), lalu impor hasilnya.',
  // core/importing
  'Word document (DOCX)': 'dokumen Word (DOCX)',
  'Excel workbook (XLSX)': 'buku kerja Excel (XLSX)',
  'PowerPoint presentation (PPTX)': 'presentasi PowerPoint (PPTX)',
  'Office document of an unknown kind': 'dokumen Office yang tidak dikenal jenisnya',
  'OpenDocument file (ODT)': 'berkas OpenDocument (ODT)',
  'document of Apple Pages, Numbers or Keynote': 'dokumen Apple Pages, Numbers, atau Keynote',
  'web archive (WACZ)': 'arsip web (WACZ)',
  // core/importing/plain-text
  "The outlet's stamp before the first sentence": 'Cap media sebelum kalimat pertama',
  'Listed among other stories': 'Didaftar di antara berita lain',
  'Names who made the text': 'Menyebut pembuat teks',
  'Names the agency': 'Menyebut kantor berita',
  'A name in brackets below the article': 'Nama dalam kurung di bawah artikel',
  'Stands below the end of the article': 'Ada di bawah akhir artikel',
  'Says where the report comes from': 'Menyebut asal laporan',
  'Marks the end': 'Menandai akhir',
  'Initials of the desk': 'Inisial meja redaksi',
  'An address': 'Alamat',
  'An address to write to': 'Alamat untuk menulis surat',
  'A button or note of the page': 'Tombol atau keterangan halaman',
  'Lists the tags': 'Mendaftar tag',
  'Names the section': 'Menyebut rubrik',
  'Heads a list of other stories': 'Mengepalai daftar berita lain',
  Copyright: 'Hak cipta',
  'Invites to follow or subscribe': 'Mengajak mengikuti atau berlangganan',
  'The weekday and the date disagree: "{0}".': 'Hari dan tanggalnya tidak cocok: "{0}".',
  'A line of the header with a date': 'Baris kepala yang memuat tanggal',
  'Names the outlet': 'Menyebut media',
  'A line of the header that names who wrote': 'Baris kepala yang menyebut penulis',
  'A bare name in the header': 'Nama saja di bagian kepala',
  'A bare name in the header of a story that somebody else signs':
    'Nama saja di kepala berita yang ditandatangani orang lain',
  'The first line that can be a headline': 'Baris pertama yang dapat menjadi judul',
  'Names the outlet above the headline': 'Menyebut media di atas judul',
  'A section or topic above the headline': 'Rubrik atau topik di atas judul',
  'Dates the issue, above the headline': 'Menyebut tanggal edisi, di atas judul',
  'Stands between the headline and the article': 'Ada di antara judul dan artikel',
  'plain text': 'teks polos',
  'The text gives only the date of its last change; it stands for the date of publication too.':
    'Teks hanya menyebut tanggal perubahan terakhir; tanggal itu dipakai juga sebagai tanggal terbit.',
  'There is nothing but blank space in this file. If it should hold a text, save or copy it again.':
    'Berkas ini hanya berisi ruang kosong. Bila seharusnya berisi teks, simpan atau salin lagi.',
  'The only text there is': 'Satu-satunya teks yang ada',
  'This text has {0} MB; Kliping reads texts up to {1} MB. Split it into one file a story and import those.':
    'Teks ini {0} MB; Kliping membaca teks sampai {1} MB. Pecah menjadi satu berkas per berita, lalu impor.',
  'An advertisement mark': 'Tanda iklan',
  'The place of a picture or video': 'Tempat gambar atau video',
  'Points to another story ("{0}")': 'Menunjuk ke berita lain ("{0}")',
  'Separates parts': 'Memisahkan bagian',
  'The document sets it as a heading': 'Dokumen menatanya sebagai subjudul',
  'The document sets it as a list': 'Dokumen menatanya sebagai daftar',
  'Opens as a list item': 'Dimulai seperti butir daftar',
  'A short line without a full stop between paragraphs': 'Baris pendek tanpa titik di antara paragraf',
  'Running text': 'Teks berjalan',
  // core/importing
  'This file is empty. If it should not be, save or copy it again.':
    'Berkas ini kosong. Bila seharusnya tidak, simpan atau salin lagi.',
  'This is a [0], which Kliping does not read. [1]': 'Ini [0], yang tidak dibaca Kliping. [1]',
  'This is not text, whatever its name says. Check what the file is, and save its text instead.':
    'Ini bukan teks, apa pun namanya. Periksa berkas apa ini, lalu simpan teksnya saja.',
  'There is no story in this [0].': 'Tidak ada berita dalam [0] ini.',
  'This is a [0], which Kliping does not read. Save it as PDF, DOCX or plain text and import that.':
    'Ini [0], yang tidak dibaca Kliping. Simpan sebagai PDF, DOCX, atau teks polos, lalu impor hasilnya.',
  '[0] The file was left alone; the others are not affected.': '[0] Berkas ini dibiarkan; yang lain tidak terpengaruh.',
  // core/importing/rows
  'Neither its name nor its content says what it is': 'Nama maupun isinya tidak menunjukkan apa ini',
  'It is named like an outlet and holds addresses': 'Namanya seperti media dan isinya alamat',
  'Its content is not what its name says': 'Isinya tidak sesuai dengan namanya',
  'By its name': 'Dari namanya',
  'Another column was chosen for this': 'Kolom lain dipilih untuk ini',
  '“[0]” holds more text': '“[0]” memuat lebih banyak teks',
  '“[0]” says it better': '“[0]” lebih tepat',
  'The longest text of those named like one': 'Teks terpanjang di antara yang bernama serupa',
  'A short text beside “[0]”': 'Teks pendek di samping “[0]”',
  'It holds long texts': 'Berisi teks panjang',
  'The only long text there is': 'Satu-satunya teks panjang',
  'It holds lines like headlines': 'Berisi baris seperti judul',
  'Its lines are more like headlines': 'Baris-barisnya lebih mirip judul',
  'It holds addresses': 'Berisi alamat',
  'It holds dates': 'Berisi tanggal',
  'It holds codes of languages': 'Berisi kode bahasa',
  'It holds names of sites': 'Berisi nama situs',
  'It holds names of people': 'Berisi nama orang',
  'It holds lines of text': 'Berisi baris teks',
  '[0], the longest of {1}': '[0], yang terpanjang dari {1}',
  // core/importing/rows/csv
  table: 'tabel',
  'This is not a table whose columns could be told apart.': 'Ini bukan tabel yang kolomnya dapat dibedakan.',
  'A quotation mark is opened in this row and not closed, so that it has no end. Mend the row or export the list again; the rows after it are read.':
    'Sebuah tanda kutip dibuka di baris ini dan tidak ditutup, sehingga baris ini tidak berakhir. Perbaiki barisnya atau ekspor ulang daftarnya; baris sesudahnya sudah dibaca.',
  'From this line on too many quotation marks are opened and not closed. Export the list again and import that.':
    'Mulai baris ini terlalu banyak tanda kutip yang dibuka dan tidak ditutup. Ekspor ulang daftarnya, lalu impor.',
  'line {0}': 'baris {0}',
  '{0} cell, and the table has {1} columns': '{0} sel, sedangkan tabelnya {1} kolom',
  '{0} cells, and the table has {1} columns': '{0} sel, sedangkan tabelnya {1} kolom',
  'This row has [0]; the missing ones are taken for empty.': 'Baris ini memiliki [0]; yang kurang dianggap kosong.',
  'This table has {0} columns; Kliping reads up to {1}. Keep those with the headline, text, date and address, and import that.':
    'Tabel ini memiliki {0} kolom; Kliping membaca sampai {1}. Sisakan kolom judul, teks, tanggal, dan alamat, lalu impor.',
  'This row has [0], so that nobody can tell which cell is what: probably a text is not in quotation marks. Mend the row or export the list again; the other rows are read.':
    'Baris ini memiliki [0], sehingga tidak jelas sel mana berisi apa: mungkin ada teks yang tidak diapit tanda kutip. Perbaiki barisnya atau ekspor ulang daftarnya; baris lain sudah dibaca.',
  // core/importing/rows
  'Column {0}': 'Column {0}',
  // core/importing/rows/json
  'item {0}': 'butir {0}',
  'JSON file': 'berkas JSON',
  'This is not whole JSON: it ends early or has a mistake in it. Export it again.':
    'Ini bukan JSON yang utuh: berakhir lebih awal atau memuat kesalahan. Ekspor ulang.',
  'This line has more than 32 million characters, so it was passed over; the other lines are read. Split the story.':
    'Baris ini lebih dari 32 juta karakter, jadi dilewati; baris lain sudah dibaca. Pecah beritanya.',
  'This line is not a whole JSON object. Mend it or export it again; the other lines are read.':
    'Baris ini bukan objek JSON yang utuh. Perbaiki atau ekspor ulang; baris lain sudah dibaca.',
  'This story has more than {0} fields. Keep its headline, text, date and address, and import that.':
    'Berita ini memiliki lebih dari {0} bidang. Sisakan judul, teks, tanggal, dan alamatnya, lalu impor.',
  'A field of this story is nested more than {0} deep, so the story was left out. Export it again without that field.':
    'Sebuah bidang berita ini bersarang lebih dari {0} lapis, jadi beritanya ditinggalkan. Ekspor ulang tanpa bidang itu.',
  // core/importing/rows
  'The column of the headline': 'Kolom judul',
  'This row has no text, only what its columns say.': 'Baris ini tidak memuat teks, hanya isi kolom-kolomnya.',
  'This row has neither a headline nor a text.': 'Baris ini tidak memuat judul maupun teks.',
  'One character of this row could not be read and stand as "�".':
    'Satu karakter di baris ini tidak dapat dibaca dan ditampilkan sebagai "�".',
  '{0} characters of this row could not be read and stand as "�".':
    '{0} karakter di baris ini tidak dapat dibaca dan ditampilkan sebagai "�".',
  'The service that exported this row cut its text short.': 'Layanan yang mengekspor baris ini memotong teksnya.',
  'The text of this row has more than 8 million characters; the other rows are read. Split it into stories and import those.':
    'Teks baris ini lebih dari 8 juta karakter; baris lain sudah dibaca. Pecah menjadi beberapa berita, lalu impor.',
  'No column holds a headline or a text (the columns are: {0}). Say which does: in the window before the import, or with --map title=COLUMN,body=COLUMN.':
    'Tidak ada kolom yang berisi judul atau teks (kolomnya: {0}). Sebutkan yang mana: di jendela sebelum impor, atau dengan --map title=COLUMN,body=COLUMN.',
  'The column of the text': 'Kolom teks',
  'A column of the table that is no part of the story': 'Kolom tabel yang bukan bagian berita',
  'The date "{0}" could not be read.': 'Tanggal "{0}" tidak dapat dibaca.',
  '{0}, [1]': '{0}, [1]',
  // core/importing/rows/xlsx
  'This is a binary workbook (XLSB), which Kliping does not read. Open it in a spreadsheet program, save the list as XLSX or CSV, and import that.':
    'Ini buku kerja biner (XLSB), yang tidak dibaca Kliping. Buka di program lembar kerja, simpan daftarnya sebagai XLSX atau CSV, lalu impor hasilnya.',
  'This workbook is too large to be read, or made to look so. Save the sheet with the stories as CSV and import that.':
    'Buku kerja ini terlalu besar untuk dibaca, atau dibuat tampak begitu. Simpan lembar yang memuat berita sebagai CSV, lalu impor hasilnya.',
  'This workbook is cut off or damaged ([0]). Get it again, or save it anew.':
    'Buku kerja ini terpotong atau rusak ([0]). Ambil lagi, atau simpan ulang.',
  'row {0}': 'baris {0}',
  'Excel workbook': 'buku kerja Excel',
  'This workbook cannot be read ([0]). Open it in a spreadsheet program, save the list as XLSX or CSV, and import that.':
    'Buku kerja ini tidak dapat dibaca ([0]). Buka di program lembar kerja, simpan daftarnya sebagai XLSX atau CSV, lalu impor hasilnya.',
  'A sheet has {0} columns; Kliping reads up to {1}. Open it in a spreadsheet program, save the list as XLSX or CSV, and import that.':
    'Sebuah lembar memiliki {0} kolom; Kliping membaca sampai {1}. Buka di program lembar kerja, simpan daftarnya sebagai XLSX atau CSV, lalu impor hasilnya.',
  // core/importing
  'mail folder of Outlook (PST)': 'folder surel Outlook (PST)',
  'file of Outlook’s own packing (winmail.dat)': 'berkas kemasan khas Outlook (winmail.dat)',
  '7-Zip archive': 'arsip 7-Zip',
  'RAR archive': 'arsip RAR',
  'bzip2 archive': 'arsip bzip2',
  'xz archive': 'arsip xz',
  'Zstandard archive': 'arsip Zstandard',
  'LZ4 archive': 'arsip LZ4',
  'archive of the Unix program compress (Z)': 'arsip program Unix compress (Z)',
  'cabinet archive (CAB)': 'arsip kabinet (CAB)',
  'ARC web archive, older than WARC': 'arsip web ARC, pendahulu WARC',
  'WordPerfect document': 'dokumen WordPerfect',
  'PNG picture': 'gambar PNG',
  'JPEG picture': 'gambar JPEG',
  'GIF picture': 'gambar GIF',
  'WebP picture': 'gambar WebP',
  'film or sound (MP4)': 'film atau suara (MP4)',
  'sound (MP3)': 'suara (MP3)',
  'SQLite database': 'basis data SQLite',
  'Export its mails from Outlook, or with a converter as MBOX.':
    'Ekspor surelnya dari Outlook, atau dengan program pengonversi sebagai MBOX.',
  'Open it in Outlook, save it as a text or as a web page, or send it on and save that mail as EML.':
    'Buka di Outlook, simpan sebagai teks atau halaman web, atau teruskan dan simpan surel itu sebagai EML.',
  'Unpack it with the program it was made with, and import the folder.':
    'Bongkar dengan program pembuatnya, lalu impor foldernya.',
  'Convert it to WARC and import that.': 'Konversikan ke WARC, lalu impor hasilnya.',
  'Open it in LibreOffice or WordPerfect, save it as DOCX or PDF, and import that.':
    'Buka di LibreOffice atau WordPerfect, simpan sebagai DOCX atau PDF, lalu impor hasilnya.',
  'Kliping reads no text in pictures, sound or film. Write out what is in it, and import that.':
    'Kliping tidak membaca teks dalam gambar, suara, atau film. Tuliskan isinya, lalu impor tulisan itu.',
  'Export its table as CSV and import that.': 'Ekspor tabelnya sebagai CSV, lalu impor hasilnya.',
  // core/importing/web-archive/feed
  'the note that blog software puts under each item':
    'keterangan yang dibubuhkan perangkat lunak blog di bawah setiap butir',
  'feed (RSS or Atom)': 'umpan (RSS atau Atom)',
  'There is no item in this feed. It may have been empty when it was saved; save it again.':
    'Tidak ada butir dalam umpan ini. Mungkin kosong saat disimpan; simpan lagi.',
  'There is no story in this feed, only {0} pictures, menus or comments.':
    'Tidak ada berita dalam umpan ini, hanya {0} gambar, menu, atau komentar.',
  'This feed breaks off at line {0}, before </{1}>: its last items may be missing or cut short. What is there was read; get the feed again.':
    'Umpan ini terputus di baris {0}, sebelum </{1}>: butir-butir terakhirnya mungkin hilang atau terpotong. Yang ada sudah dibaca; ambil lagi umpannya.',
  'The feed holds only a summary of this story. Save the page itself to have its whole text.':
    'Umpan hanya memuat ringkasan berita ini. Simpan halamannya sendiri untuk mendapatkan teks lengkap.',
  'JSON Feed': 'JSON Feed',
  'This JSON feed is broken at line {0}; it may be cut off. Get the feed again.':
    'JSON Feed ini rusak di baris {0}; mungkin terpotong. Ambil lagi umpannya.',
  'WordPress has this as "{0}": it was not published.': 'Di WordPress statusnya "{0}": tidak diterbitkan.',
  // core/importing/web-archive/mhtml
  'web page saved with its files (MHTML)': 'halaman web yang disimpan bersama berkasnya (MHTML)',
  'The file ends before its last part does: the end of the text or some pictures may be missing.':
    'Berkas berakhir sebelum bagian terakhirnya selesai: akhir teks atau beberapa gambar mungkin kurang.',
  headers: 'kepala berkas',
  'There is no page in this saved web page, only [0]. Save the page again as a complete page.':
    'Tidak ada halaman dalam halaman web tersimpan ini, hanya [0]. Simpan lagi halamannya sebagai halaman lengkap.',
  // core/importing/web-archive/safari
  'web archive of Safari': 'arsip web Safari',
  'This web archive of Safari is cut off or damaged. Copy it again, or open it in Safari and save the page as page source.':
    'Arsip web Safari ini terpotong atau rusak. Salin lagi, atau buka di Safari dan simpan halamannya sebagai sumber halaman.',
  // core/importing/web-archive/single-file
  'self-extracting page of SingleFile': 'halaman SingleFile yang membongkar diri',
  'This page was saved by SingleFile with a zip inside, and the zip is damaged or holds no page. Save the page again, or copy the file again.':
    'Halaman ini disimpan SingleFile dengan zip di dalamnya, dan zip itu rusak atau tidak memuat halaman. Simpan lagi halamannya, atau salin lagi berkasnya.',
  // core/importing/web-archive/wacz
  'The list of files in this web archive (datapackage.json) cannot be read. Get the archive again, or unpack it and import the WARC files in its archive folder.':
    'Daftar berkas dalam arsip web ini (datapackage.json) tidak dapat dibaca. Ambil lagi arsipnya, atau bongkar dan impor berkas WARC di folder archive di dalamnya.',
  // core/importing/web-archive/warc
  'This page cannot be unpacked ([0]). Open the archive in the program that made it, and save the page from there.':
    'Halaman ini tidak dapat dibongkar ([0]). Buka arsipnya di program pembuatnya, lalu simpan halamannya dari sana.',
  '{0} is larger than 32 MB, far more than one story. Save the part you need as a page of its own.':
    '{0} lebih dari 32 MB, jauh melebihi satu berita. Simpan bagian yang Anda perlukan sebagai halaman tersendiri.',
  'This file unpacks to more than 200 times its size, which may be a trap. Unpack it yourself if you trust it.':
    'Bila dibongkar, berkas ini lebih dari 200 kali ukurannya, dan bisa jadi jebakan. Bongkar sendiri bila Anda memercayainya.',
  'the end is missing: the file stops in the middle of it': 'bagian akhirnya tidak ada: berkas berhenti di tengahnya',
  'the stated length (none) is wrong': 'panjang yang disebut (tidak ada) keliru',
  'the stated length ({0} bytes) is wrong': 'panjang yang disebut ({0} bita) keliru',
  '{0} bytes between two records are damaged': '{0} bita di antara dua rekaman rusak',
  "The archive's record of this page is damaged: [0].": 'Rekaman arsip untuk halaman ini rusak: [0].',
  "The archive's own checksum does not match: this copy was changed or damaged after its capture.":
    'Jumlah periksa milik arsip itu sendiri tidak cocok: salinan ini diubah atau rusak setelah direkam.',
  'The capture of this page was cut off ({0}).': 'Perekaman halaman ini terpotong ({0}).',
  'an unnamed address': 'sebuah alamat tanpa nama',
  'A compressed part cannot be unpacked': 'Sebuah bagian termampat tidak dapat dibongkar',
  'Of the record of [0] [1]': 'Pada rekaman [0], [1]',
  redirect: 'pengalihan',
  redirects: 'pengalihan',
  'error page': 'halaman galat',
  'error pages': 'halaman galat',
  'picture, script or other file': 'gambar, skrip, atau berkas lain',
  'pictures, scripts and other files': 'gambar, skrip, dan berkas lain',
  'note that a page had not changed': 'catatan bahwa sebuah halaman tidak berubah',
  'notes that pages had not changed': 'catatan bahwa halaman tidak berubah',
  'notes about how it was made': 'catatan tentang pembuatannya',
  '{0} [1]': '{0} [1]',
  'There is no page in this web archive, only [0].': 'Tidak ada halaman dalam arsip web ini, hanya [0].',
  '{0} pages': '{0} halaman',
  '[0]; and {1} more': '[0]; dan {1} lagi',
  '[0]. What could be read was read; get the file again to have the rest.':
    '[0]. Yang dapat dibaca sudah dibaca; ambil lagi berkasnya untuk mendapatkan sisanya.',
  'No text of a story is in {0}. They may be frames, advertisements or pages that scripts put together.':
    'Tidak ada teks berita di {0}. Mungkin itu bingkai, iklan, atau halaman yang disusun skrip.',
  'The archive only notes that they had not changed since an earlier capture: {0}. Import the other files of the same crawl to have their text.':
    'Arsip hanya mencatat bahwa halaman ini tidak berubah sejak perekaman sebelumnya: {0}. Impor berkas lain dari perayapan yang sama untuk mendapatkan teksnya.',
  // core/importing/web-page
  navigation: 'navigasi',
  "the page's footer": 'kaki halaman',
  'an aside': 'sisipan',
  'a form or a tool': 'formulir atau alat',
  'a window laid over the page': 'jendela di atas halaman',
  "a picture's caption": 'keterangan gambar',
  'for browsers without scripts': 'untuk peramban tanpa skrip',
  'author and date': 'penulis dan tanggal',
  'a cookie notice': 'pemberitahuan kuki',
  advertising: 'iklan',
  comments: 'komentar',
  'a list of tags': 'daftar tag',
  'hidden text': 'teks tersembunyi',
  'a newsletter or subscription box': 'kotak buletin atau langganan',
  'a paywall notice': 'pemberitahuan berbayar',
  'share buttons': 'tombol berbagi',
  'teasers of other stories': 'cuplikan berita lain',
  'a side column': 'kolom samping',
  'about the author': 'tentang penulis',
  'an information box': 'kotak informasi',
  'not in the text that the page states': 'tidak ada dalam teks yang dinyatakan halaman',
  "from the page's data": 'dari data halaman',
  'The page holds no text of the story, only its headline.': 'Halaman ini tidak memuat teks berita, hanya judulnya.',
  'It only lays out frames; save the page inside the frame instead.':
    'Halaman ini hanya menata bingkai; simpan halaman di dalam bingkai itu.',
  'Its text is put together by scripts, which Kliping does not run. Save it from the browser as a complete page, or copy its text.':
    'Teksnya disusun oleh skrip, yang tidak dijalankan Kliping. Simpan dari peramban sebagai halaman lengkap, atau salin teksnya.',
  'If the text was there when you saved it, save the page again as a complete page, or copy its text.':
    'Bila teksnya ada saat Anda menyimpan, simpan lagi sebagai halaman lengkap, atau salin teksnya.',
  'There is no text in this web page. [0]': 'Tidak ada teks dalam halaman web ini. [0]',
  'This web page holds far more than one story: over 150,000 elements or 6 million characters. Save the part you need as a page or a text of its own.':
    'Halaman web ini memuat jauh lebih dari satu berita: lebih dari 150.000 elemen atau 6 juta karakter. Simpan bagian yang Anda perlukan sebagai halaman atau teks tersendiri.',
  'the page marks it as [0]': 'halaman menandainya sebagai [0]',
  'outside the story on the page': 'di luar berita pada halaman',
  'no words in it': 'tidak memuat kata',
  'stands with a picture alone': 'hanya menyertai gambar',
  rights: 'hak cipta',
  'a label alone': 'hanya label',
  'points to other stories': 'menunjuk ke berita lain',
  'names a source': 'menyebut sumber',
  'nothing but a time': 'hanya waktu',
  'credits or describes a picture': 'menyebut pemilik atau isi gambar',
  'asks to subscribe, share or comment': 'mengajak berlangganan, berbagi, atau berkomentar',
  'a notice of the site': 'pemberitahuan situs',
  'nothing but links': 'hanya tautan',
  'nothing but a date': 'hanya tanggal',
  'the headline': 'judul berita',
  'stands on the page a second time': 'muncul kedua kalinya di halaman',
  'a heading over nothing of the story': 'subjudul tanpa isi berita di bawahnya',
  'above the headline': 'di atas judul',
  'a lone line after the text': 'baris sendirian setelah teks',
  'between the headline and the text': 'di antara judul dan teks',
  'a teaser of another story': 'cuplikan satu berita lain',
  'web page': 'halaman web',
  // core/importing/wire/agency-text
  'file of agency messages': 'berkas pesan kantor berita',
  'This message corrects an earlier one (“{0}”).': 'Pesan ini meralat pesan sebelumnya (“{0}”).',
  'Under embargo: “{0}”.': 'Di bawah embargo: “{0}”.',
  'Sent as a flash: a first report, usually followed by others.':
    'Dikirim sebagai kilat: laporan pertama, biasanya disusul yang lain.',
  // core/importing/wire
  'The agency has withdrawn this item (status: canceled).':
    'Kantor berita menarik kembali butir ini (status: canceled).',
  'The agency holds this item back (status: {0}).': 'Kantor berita menahan butir ini (status: {0}).',
  'Under embargo until {0}.': 'Di bawah embargo sampai {0}.',
  // core/importing/wire/newsml-1
  'NewsML 1 file': 'berkas NewsML 1',
  item: 'butir',
  '[0], text {1}': '[0], teks {1}',
  'This NewsML file holds no news item, only data (such as lists of topics). Ask for the items.':
    'Berkas NewsML ini tidak memuat butir berita, hanya data (misalnya daftar topik). Mintalah butir beritanya.',
  'a list of topics': 'daftar topik',
  data: 'data',
  'This item holds [0] and no text. Ask for the item with its text.':
    'Butir ini memuat [0] dan tidak memuat teks. Mintalah butir dengan teksnya.',
  // core/importing/wire/newsml-g2
  'Under embargo; the agency gives no end of it.': 'Di bawah embargo; kantor berita tidak menyebut kapan berakhir.',
  'a picture': 'gambar',
  'a graphic': 'grafik',
  'a film': 'film',
  'a recording': 'rekaman suara',
  'a file': 'berkas',
  'The item describes [0] that is not in it.': 'Butir ini menerangkan [0] yang tidak ada di dalamnya.',
  'The item holds data (results or tables), not a text; they were left out.':
    'Butir ini memuat data (hasil atau tabel), bukan teks; data itu tidak disertakan.',
  'NewsML-G2 file': 'berkas NewsML-G2',
  'content {0}': 'isi {0}',
  'This is only the content of a news item: what the agency said about it is not in the file.':
    'Ini hanya isi butir berita: keterangan kantor berita tentangnya tidak ada dalam berkas.',
  'a concept item: it describes a term, a person or an event':
    'butir konsep: menerangkan istilah, orang, atau peristiwa',
  'a knowledge item: a list of terms, persons or events': 'butir pengetahuan: daftar istilah, orang, atau peristiwa',
  'a catalog item: a list of code schemes': 'butir katalog: daftar skema kode',
  'a planning item: it announces coverage': 'butir perencanaan: mengumumkan liputan',
  'the metadata of an item without the item': 'metadata butir tanpa butirnya',
  'the table of contents of a package without its items': 'daftar isi paket tanpa butirnya',
  'a statement of rights': 'pernyataan hak',
  'a list of code schemes': 'daftar skema kode',
  'This is [0], and holds no story. Import the news items instead.':
    'Ini [0], dan tidak memuat berita. Impor butir beritanya.',
  'This news message holds no item. Ask for it again from the agency.':
    'Pesan berita ini tidak memuat butir. Mintalah lagi kepada kantor berita.',
  'This is [0], and holds no story.': 'Ini [0], dan tidak memuat berita.',
  other: 'lain',
  'This is a package that lists [0] items; their texts are not in it.':
    'Ini paket yang mendaftar [0] butir; teksnya tidak ada di dalamnya.',
  'This is a package: it lists items and holds no story. Import the items that it lists.':
    'Ini paket: mendaftar butir dan tidak memuat berita. Impor butir yang didaftarnya.',
  // core/importing/wire/ninjs
  'ninjs file': 'berkas ninjs',
  'This is a JSON Schema, a description of a format and not a story. Import the items themselves.':
    'Ini JSON Schema, keterangan suatu format dan bukan berita. Impor butirnya sendiri.',
  'This line is not a whole ninjs item. Export it again; the other lines are read.':
    'Baris ini bukan butir ninjs yang utuh. Ekspor ulang; baris lain sudah dibaca.',
  'The item announces an event.': 'Butir ini mengumumkan sebuah acara.',
  // core/importing/wire/nitf
  'NITF document': 'dokumen NITF',
  'There is no text in this NITF document. Get it again from the agency.':
    'Tidak ada teks dalam dokumen NITF ini. Mintalah lagi kepada kantor berita.',
  'This is a correction{0}.': 'Ini ralat{0}.',
  // core/importing/wire
  'There is neither a headline nor a text in this item, only data about it. Ask for the item with its text.':
    'Butir ini tidak memuat judul maupun teks, hanya data tentangnya. Mintalah butir dengan teksnya.',
  'The item holds no text of its own; its description stands for it.':
    'Butir ini tidak memuat teks sendiri; keterangannya dipakai sebagai gantinya.',
  'The item holds no text, only its headline.': 'Butir ini tidak memuat teks, hanya judulnya.',
  'The headline': 'Judul',
  'The second headline': 'Judul kedua',
  'When and where it is to take place': 'Kapan dan di mana berlangsung',
  'Repeats the opening': 'Mengulang pembukaan',
  'The abstract': 'Ringkasan',
  'Rights and credits': 'Hak dan kredit',
  'The slug line': 'Baris slug',
  'A note to editors': 'Catatan untuk redaksi',
  'From the record of the database': 'Dari rekaman basis data',
  'The file ends early; what there is of it was read. Get it again if you can.':
    'Berkas berakhir lebih awal; yang ada sudah dibaca. Ambil lagi bila bisa.',
  // core/importing/xml
  'This XML declares entities of its own, which can be made to grow without end and are not expanded. Save it again without the DOCTYPE’s declarations.':
    'XML ini mendeklarasikan entitasnya sendiri, yang dapat dibuat tumbuh tanpa akhir dan tidak diuraikan. Simpan ulang tanpa deklarasi dalam DOCTYPE-nya.',
  'There is no XML in this file, whatever its name says. Export it again.':
    'Tidak ada XML dalam berkas ini, apa pun namanya. Ekspor ulang.',
  'This XML is nested or branched beyond any document’s measure. Check where the file comes from; export it again in smaller parts.':
    'XML ini bersarang atau bercabang melebihi ukuran dokumen mana pun. Periksa asal berkas ini; ekspor ulang dalam bagian yang lebih kecil.',
  // core/library
  'There is a collection called "{0}" already.': 'Sudah ada koleksi bernama "{0}".',
  'There is no annotation with the id {0}.': 'Tidak ada sorotan dengan id {0}.',
  'There is a story with the id {0} already.': 'Sudah ada berita dengan id {0}.',
  'The store lost the text of "{0}".': 'Penyimpanan kehilangan teks "{0}".',
  'This archive is open for reading only, so nothing was changed. Close the other Kliping that has it open, then open it again.':
    'Arsip ini hanya dapat dibaca, jadi tidak ada yang diubah. Tutup Kliping lain yang membukanya, lalu buka lagi arsip ini.',
  'Wait until the import is finished, then empty the trash.': 'Tunggu sampai impor selesai, lalu kosongkan sampah.',
  'There is no story {0} in the trash.': 'Tidak ada berita {0} di sampah.',
  // core/originals
  'This original cannot be shown here. Save it, and open it with the program it was made for.':
    'Berkas asli ini tidak dapat ditampilkan di sini. Simpan, lalu buka dengan program asalnya.',
  // core/search
  'A newer search took the place of this one.': 'Pencarian yang lebih baru menggantikan yang ini.',
  '[0]. It was set aside, and its stories are read again; nothing of the archive is lost.':
    '[0]. Bagian itu disisihkan, dan beritanya dibaca lagi; tidak ada isi arsip yang hilang.',
  'Indexing was interrupted and goes on; nothing of the archive is lost. ([0])':
    'Pengindeksan terputus lalu dilanjutkan; tidak ada isi arsip yang hilang. ([0])',
  // core/watching
  'There is no folder here that can be watched. Choose a folder in the desktop program, or name one to `kliping watch`.':
    'Di sini tidak ada folder yang dapat dipantau. Pilih folder di program desktop, atau sebutkan kepada `kliping watch`.',
  'This folder is not watched any more.': 'Folder ini sudah tidak dipantau.',
  'This archive is open for reading only: another Kliping writes to it. Watch the folder from there.':
    'Arsip ini hanya dapat dibaca: Kliping lain sedang menulis ke sana. Pantau foldernya dari sana.',
  // main
  'Only the window of Kliping may ask.': 'Hanya jendela Kliping yang boleh meminta.',
  'The window asked for something that is not known.': 'Jendela meminta sesuatu yang tidak dikenal.',
  'These files cannot be found.': 'Berkas-berkas ini tidak ditemukan.',
  // node/backup
  '{0} is there already. Choose another name for the backup.': '{0} sudah ada. Pilih nama lain untuk cadangan.',
  'write the backup {0}': 'menulis cadangan {0}',
  'A newer Kliping made this backup. Update Kliping to restore it.':
    'Kliping yang lebih baru membuat cadangan ini. Perbarui Kliping untuk memulihkannya.',
  'its {0} is damaged': '{0} di dalamnya rusak',
  'This backup is not whole: [0]. Use another backup; what could be read of this one was not kept.':
    'Cadangan ini tidak utuh: [0]. Pakai cadangan lain; yang dapat dibaca dari cadangan ini tidak disimpan.',
  '{0} is missing in it': '{0} tidak ada di dalamnya',
  'it is no zip, or its end is missing': 'ini bukan zip, atau bagian akhirnya tidak ada',
  'there is no {0} in it': 'tidak ada {0} di dalamnya',
  '{0} is longer than it was': '{0} lebih panjang dari semula',
  '{0} is not as it was': '{0} tidak seperti semula',
  'There is something in {0} already. Restore into a folder that is empty or not there yet: --archive DIR.':
    'Sudah ada sesuatu di {0}. Pulihkan ke folder yang kosong atau belum ada: --archive DIR.',
  'restore {0}': 'memulihkan {0}',
  // node
  'This export is not held any more. Export it again.': 'Ekspor ini sudah tidak disimpan. Ekspor lagi.',
  '{0} is not an ordinary file. Choose another name.': '{0} bukan berkas biasa. Pilih nama lain.',
  'There is no such folder: {0}. Make it first, or save elsewhere.':
    'Folder ini tidak ada: {0}. Buat dahulu, atau simpan di tempat lain.',
  'the folder {0}': 'folder {0}',
  'Kliping may not write to [0]. Save elsewhere, or change its permissions.':
    'Kliping tidak boleh menulis ke [0]. Simpan di tempat lain, atau ubah izinnya.',
  'There is no room left for {0}. Free some space or save to another disk; nothing was left behind.':
    'Tidak ada ruang lagi untuk {0}. Kosongkan sebagian ruang atau simpan ke diska lain; tidak ada yang tertinggal.',
  'There is no such file here. Check its name, and that it was not moved or its drive taken out.':
    'Berkas itu tidak ada di sini. Periksa namanya, dan apakah berkas dipindahkan atau diskanya dicabut.',
  'Kliping may not open this. Change its permissions, or copy it to a place of your own.':
    'Kliping tidak boleh membuka ini. Ubah izinnya, atau salin ke tempat milik Anda.',
  'This place is read-only. Choose another one, or make it writable.':
    'Tempat ini hanya dapat dibaca. Pilih tempat lain, atau buat agar dapat ditulisi.',
  'The disk is full. Free some space and try again; what was saved before is safe.':
    'Diska penuh. Kosongkan sebagian ruang, lalu coba lagi; yang sudah disimpan tetap aman.',
  'Your quota on this disk is used up. Free some space and try again; what was saved before is safe.':
    'Jatah Anda di diska ini habis. Kosongkan sebagian ruang, lalu coba lagi; yang sudah disimpan tetap aman.',
  'The disk could not read this. Copy the file to another disk and try again.':
    'Diska tidak dapat membaca ini. Salin berkasnya ke diska lain, lalu coba lagi.',
  'This is a folder where a file was expected.': 'Ini folder, padahal yang diharapkan berkas.',
  'This is a link that leads back to itself. Add the file itself instead.':
    'Ini tautan yang kembali ke dirinya sendiri. Tambahkan berkasnya sendiri.',
  'Too many files are open on this computer. Close some programs and try again.':
    'Terlalu banyak berkas yang terbuka di komputer ini. Tutup beberapa program, lalu coba lagi.',
  'The file could not be used ([0]). Copy it elsewhere and try again.':
    'Berkas tidak dapat dipakai ([0]). Salin ke tempat lain, lalu coba lagi.',
  'This is a link to a folder around it, so it was not followed.':
    'Ini tautan ke folder yang melingkupinya, jadi tidak diikuti.',
  'This folder is a Kliping archive. Open it, or import its originals folder.':
    'Folder ini arsip Kliping. Buka arsipnya, atau impor folder originals di dalamnya.',
  'This is neither a file nor a folder (a device or a pipe).':
    'Ini bukan berkas dan bukan folder (melainkan perangkat atau pipa).',
  'These files are not on offer any more. Choose them again.': 'Berkas-berkas ini sudah tidak ditawarkan. Pilih lagi.',
  'This token takes no uploads.': 'Token ini tidak menerima unggahan.',
  'A file was sent under a name that leads out of its folder, so it was refused.':
    'Sebuah berkas dikirim dengan nama yang keluar dari foldernya, jadi ditolak.',
  // node/reading/containers
  'This unpacks to more than {0} MB. Unpack it yourself and import what is in it.':
    'Bila dibongkar, ini lebih dari {0} MB. Bongkar sendiri, lalu impor isinya.',
  'This gzip is damaged or cut off ({0}). Get it again, or unpack it with a repair tool and import what comes out.':
    'Gzip ini rusak atau terpotong ({0}). Ambil lagi, atau bongkar dengan alat perbaikan, lalu impor hasilnya.',
  'The {0} gives this file a name that leads out of its folder, so it was refused.':
    'Di dalam {0} berkas ini diberi nama yang keluar dari foldernya, jadi ditolak.',
  'This is a link inside a {0}, so it was refused. Pack the file itself.':
    'Ini tautan di dalam {0}, jadi ditolak. Kemas berkasnya sendiri.',
  'This would unpack to {0} MB, which may be a trap. Unpack it yourself if you trust it.':
    'Bila dibongkar, ini menjadi {0} MB, dan bisa jadi jebakan. Bongkar sendiri bila Anda memercayainya.',
  'This {0} holds too many files. Unpack it and import the folder.':
    '{0} ini memuat terlalu banyak berkas. Bongkar, lalu impor foldernya.',
  'This is a device or a pipe and no file, so it was refused.':
    'Ini perangkat atau pipa dan bukan berkas, jadi ditolak.',
  'This tar is damaged or cut off ([0]); what stands before that place was read. Get it again, or unpack it with a repair tool and import the folder.':
    'Tar ini rusak atau terpotong ([0]); yang ada sebelum tempat itu sudah dibaca. Ambil lagi, atau bongkar dengan alat perbaikan, lalu impor foldernya.',
  "The web archive's checksum of {0} does not match: it was changed or damaged.":
    'Jumlah periksa arsip web untuk {0} tidak cocok: isinya diubah atau rusak.',
  '{0}: [1]': '{0}: [1]',
  '{0} is missing from the web archive.': '{0} tidak ada dalam arsip web ini.',
  'The web archive lists this file and does not hold it. Get the archive again.':
    'Arsip web mendaftar berkas ini tetapi tidak memuatnya. Ambil lagi arsipnya.',
  'The web archive says that this has {0} bytes, and it has {1}: it was changed or damaged. What can be read is read; get the archive again.':
    'Menurut arsip web berkas ini {0} bita, padahal {1}: isinya diubah atau rusak. Yang dapat dibaca sudah dibaca; ambil lagi arsipnya.',
  "This file's checksum is not the one that the web archive states: it was changed or damaged. What can be read is read; get the archive again.":
    'Jumlah periksa berkas ini bukan yang disebut arsip web: isinya diubah atau rusak. Yang dapat dibaca sudah dibaca; ambil lagi arsipnya.',
  'This only lists other web archives (multi-WACZ). Import them themselves: {0}.':
    'Ini hanya mendaftar arsip web lain (multi-WACZ). Impor arsip-arsip itu sendiri: {0}.',
  'This is made up as a web archive (WACZ), and there is no WARC file in its archive folder. Get it again, or export it again from the program that made it.':
    'Ini disusun sebagai arsip web (WACZ), tetapi tidak ada berkas WARC di folder archive di dalamnya. Ambil lagi, atau ekspor ulang dari program pembuatnya.',
  'This zip is broken ([0]). Make it again, or unpack it with a repair tool and import the folder.':
    'Zip ini rusak ([0]). Buat lagi, atau bongkar dengan alat perbaikan, lalu impor foldernya.',
  'This is protected by a password. Unpack the zip with its password and import the folder.':
    'Ini dilindungi kata sandi. Bongkar zip dengan kata sandinya, lalu impor foldernya.',
  'This is packed by a method that Kliping cannot unpack. Unpack the zip and import the folder.':
    'Ini dikemas dengan cara yang tidak dapat dibongkar Kliping. Bongkar zipnya, lalu impor foldernya.',
  'This is damaged inside the zip (its checksum is wrong). Get the zip again.':
    'Ini rusak di dalam zip (jumlah periksanya keliru). Ambil lagi zipnya.',
  'This is damaged inside the zip ([0]). Get the zip again.': 'Ini rusak di dalam zip ([0]). Ambil lagi zipnya.',
  // node/reading
  'This file has {0} MB; one of this kind is read up to {1} MB. Split it into single articles and import those.':
    'Berkas ini {0} MB; yang sejenis dibaca sampai {1} MB. Pecah menjadi artikel-artikel tunggal, lalu impor.',
  'Reading this took more than {0} seconds, so it was stopped. Split the file, or save it in a simpler form.':
    'Membaca ini memerlukan lebih dari {0} detik, jadi dihentikan. Pecah berkasnya, atau simpan dalam bentuk yang lebih sederhana.',
  'Reading this needs more memory than one file may have, so it was stopped. Split the file.':
    'Membaca ini memerlukan memori lebih banyak daripada jatah satu berkas, jadi dihentikan. Pecah berkasnya.',
  'Reading this failed ([0]). The file was left alone; the others are not affected.':
    'Membaca ini gagal ([0]). Berkasnya dibiarkan; yang lain tidak terpengaruh.',
  // node/store
  'save the change': 'menyimpan perubahan',
  'open the archive for writing': 'membuka arsip untuk ditulisi',
  'The text of this story is damaged on disk ({0} at {1}). Its original is untouched: export or import it again, or put the archive back from a backup. Other stories are not affected.':
    'Teks berita ini rusak di diska ({0} pada {1}). Berkas aslinya tidak disentuh: ekspor atau impor lagi, atau pulihkan arsip dari cadangan. Berita lain tidak terpengaruh.',
  'read the story': 'membaca berita',
  'save the stories': 'menyimpan berita',
  'wipe the texts thrown away': 'menghapus teks yang sudah dibuang',
  'Part of the catalogue was damaged on disk ({0}). Everything readable is here; some recent changes may be missing. The damaged files are kept in stories/damaged. Check the drive, and put a backup back if something is missing.':
    'Sebagian katalog rusak di diska ({0}). Semua yang dapat dibaca ada di sini; beberapa perubahan terakhir mungkin hilang. Berkas yang rusak disimpan di stories/damaged. Periksa diskanya, dan pulihkan cadangan bila ada yang kurang.',
  'The catalogue was damaged on disk ({0}) and was put together again from its spare copy. Nothing is missing. Check the drive.':
    'Katalog rusak di diska ({0}) dan disusun lagi dari salinan cadangannya. Tidak ada yang hilang. Periksa diskanya.',
  'The last change in the archive was damaged on disk and was left out; everything before it is here. The damaged piece is kept in stories/damaged. Check the drive.':
    'Perubahan terakhir dalam arsip rusak di diska dan ditinggalkan; semua yang sebelumnya ada di sini. Potongan yang rusak disimpan di stories/damaged. Periksa diskanya.',
  'Kliping was stopped while it was saving. The unfinished change was left out; everything saved before it is here.':
    'Kliping dihentikan saat sedang menyimpan. Perubahan yang belum selesai ditinggalkan; semua yang disimpan sebelumnya ada di sini.',
  'This archive is open for reading only; nothing was changed.': 'Arsip ini hanya dapat dibaca; tidak ada yang diubah.',
  'open the archive': 'membuka arsip',
  'tidy up the archive': 'merapikan arsip',
  'another process': 'proses lain',
  'process {0} on {1}, since {2} UTC': 'proses {0} di {1}, sejak {2} UTC',
  'another process that is opening it at this moment': 'proses lain yang sedang membukanya saat ini',
  'Another Kliping took this archive over while this one was out of reach, so nothing was changed. Close the other one, then open the archive again.':
    'Kliping lain mengambil alih arsip ini selagi yang ini tidak terjangkau, jadi tidak ada yang diubah. Tutup yang lain, lalu buka lagi arsipnya.',
  'The file archive.json in this folder is damaged, so Kliping will not touch the archive. Put archive.json back from a backup; stories and originals are in the same folder, unchanged.':
    'Berkas archive.json di folder ini rusak, jadi Kliping tidak akan menyentuh arsipnya. Pulihkan archive.json dari cadangan; berita dan berkas asli ada di folder yang sama, tidak berubah.',
  'This archive was written by a newer Kliping (format {0}; this one knows up to {1}). Update Kliping to open it. Nothing was changed.':
    'Arsip ini ditulis oleh Kliping yang lebih baru (format {0}; yang ini mengenal sampai {1}). Perbarui Kliping untuk membukanya. Tidak ada yang diubah.',
  'This folder holds the stories of an archive, but its archive.json is missing. Put archive.json back from a backup; nothing was changed.':
    'Folder ini memuat berita sebuah arsip, tetapi archive.json-nya tidak ada. Pulihkan archive.json dari cadangan; tidak ada yang diubah.',
  'There is no archive in {0}, and none can be made there.': 'Tidak ada arsip di {0}, dan tidak dapat dibuat di sana.',
  'This archive is being written to by [0], so it is open for reading only. Close the other Kliping to make changes here.':
    'Arsip ini sedang ditulisi oleh [0], jadi hanya dapat dibaca. Tutup Kliping yang lain untuk membuat perubahan di sini.',
  'This archive lies where you may not write, so it is open for reading only. To make changes, copy it to a folder of your own.':
    'Arsip ini berada di tempat yang tidak boleh Anda tulisi, jadi hanya dapat dibaca. Untuk mengubahnya, salin ke folder milik Anda.',
  '{0} is a file, not a folder. Choose a folder for the archive.':
    '{0} itu berkas, bukan folder. Pilih folder untuk arsip.',
  "write today's copy of the tables": 'menulis salinan tabel untuk hari ini',
  'open the archive in {0}': 'membuka arsip di {0}',
  'make the archive': 'membuat arsip',
  'back up the archive before bringing it to the new format': 'membuat cadangan arsip sebelum dialihkan ke format baru',
  'The original is not in the archive any more. Restore it from a backup.':
    'Berkas aslinya sudah tidak ada dalam arsip. Pulihkan dari cadangan.',
  'The original was changed after it was imported: its SHA-256 is not the one recorded. Restore it from a backup.':
    'Berkas asli ini diubah setelah diimpor: SHA-256-nya bukan yang tercatat. Pulihkan dari cadangan.',
  '{0} changed while it was being imported, so it was left out. Import it again when nothing writes to it.':
    '{0} berubah saat sedang diimpor, jadi ditinggalkan. Impor lagi bila tidak ada yang menulis ke sana.',
  'read {0}': 'membaca {0}',
  'store {0}': 'menyimpan {0}',
  'remove an original': 'menghapus berkas asli',
  'count the originals': 'menghitung berkas asli',
  'read an original': 'membaca berkas asli',
  'the disk is full. Free some space on it, then try again':
    'diska penuh. Kosongkan sebagian ruang di sana, lalu coba lagi',
  'your share of the disk is used up. Free some space, then try again':
    'jatah Anda di diska ini habis. Kosongkan sebagian ruang, lalu coba lagi',
  'this drive cannot hold a file that large. Move the archive to another drive':
    'diska ini tidak dapat memuat berkas sebesar itu. Pindahkan arsip ke diska lain',
  'you may not do that there. Check who owns the archive folder and its permissions':
    'Anda tidak boleh melakukannya di sana. Periksa siapa pemilik folder arsip dan izinnya',
  'the drive can only be read. Copy the archive to a drive you can write to':
    'diska ini hanya dapat dibaca. Salin arsip ke diska yang dapat Anda tulisi',
  'the file or its folder is gone. Check that the drive is connected, then try again':
    'berkas atau foldernya hilang. Periksa apakah diskanya tersambung, lalu coba lagi',
  'the drive was away, and what was open on it is lost. Open the archive again':
    'diska sempat tidak tersambung, dan yang terbuka di sana hilang. Buka lagi arsipnya',
  'too many files are open. Close other programs, then try again':
    'terlalu banyak berkas yang terbuka. Tutup program lain, lalu coba lagi',
  'the drive answered with an error ([0]). Check the drive and its connection, then open the archive again':
    'diska menjawab dengan galat ([0]). Periksa diska dan sambungannya, lalu buka lagi arsipnya',
  'Kliping could not [0]: [1]. What was saved before is safe.':
    'Kliping tidak dapat [0]: [1]. Yang sudah disimpan tetap aman.',
  // server
  'Send JSON, as application/json.': 'Kirim JSON, sebagai application/json.',
  'The body is not whole JSON.': 'Isinya bukan JSON yang utuh.',
  'A request may hold {0} bytes at most. Upload files instead.':
    'Satu permintaan paling banyak memuat {0} bita. Unggah berkas sebagai gantinya.',
  'something else is using it': 'ada yang lain sedang memakainya',
  'you may not': 'Anda tidak boleh',
  'Port {0} cannot be opened: [1]. Choose another with --port.':
    'Porta {0} tidak dapat dibuka: [1]. Pilih yang lain dengan --port.',
  'Kliping answers only at http://{0}.': 'Kliping hanya menjawab di http://{0}.',
  'Another page may not use Kliping.': 'Halaman lain tidak boleh memakai Kliping.',
  'Open the address that Kliping printed when it started: it holds the key to it.':
    'Buka alamat yang ditampilkan Kliping saat dijalankan: di situlah kuncinya.',
  'Use {0} here.': 'Pakai {0} di sini.',
  'Say what the file is called: ?name=…': 'Sebutkan nama berkasnya: ?name=…',
  'This export is gone. Export again.': 'Ekspor ini sudah hilang. Ekspor lagi.',
}
