/** Names of months and weekdays that newspapers write and CLDR does not list: other spellings, abbreviations, reforms. */

const months: Record<string, string> = {
  // number:name,name …
  id: '2:pebruari,peb 3:mrt 8:agu,agt,agust,ags 9:sept 10:oktb 11:nop,nopember 12:des',
  ms: '3:mac 8:ogos 7:julai 12:disember',
  en: '9:sept,sep 6:jun 7:jul 1:january 3:mar 8:aug',
  de: '1:jänner,jaenner 2:feber,febr 3:maerz,mrz,mär 6:juno 7:julei 9:sept',
  fr: '1:janv,jan 2:févr,fév 4:avr 7:juil 8:aout 12:déc',
  es: '9:setiembre,sept,set 1:ene 8:ago 12:dic',
  pt: '9:set 2:fev 4:abr 5:mai 8:ago 10:out 12:dez',
  it: '9:sett 1:gen',
  nl: '3:mrt 5:mei 10:okt',
  pl: '9:wrz 1:stycznia 10:paź',
  ru: '1:янв 2:фев 3:мар 4:апр 6:июн 7:июл 8:авг 9:сен,сент 10:окт 11:ноя,нояб 12:дек',
  uk: '1:січ 2:лют 3:бер 4:квіт 5:трав 6:черв 7:лип 8:серп 9:вер 10:жовт 11:лист 12:груд',
  bg: '1:яну 2:фев 3:мар 4:апр 8:авг 9:сеп 10:окт 11:ное 12:дек',
  ar: '1:كانون الثاني,جانفي 2:شباط,فيفري 3:آذار 4:نيسان,أفريل 5:أيار,ماي 6:حزيران,جوان 7:تموز,جويلية 8:آب,أوت 9:أيلول 10:تشرين الأول 11:تشرين الثاني 12:كانون الأول',
  fil: '1:enero 2:pebrero 3:marso 4:abril 5:mayo 6:hunyo 7:hulyo 8:agosto 9:setyembre 10:oktubre 11:nobyembre 12:disyembre',
  vi: '1:tháng một,tháng giêng,tháng 01 2:tháng hai,tháng 02 3:tháng ba,tháng 03 4:tháng tư,tháng 04 5:tháng năm,tháng 05 6:tháng sáu,tháng 06 7:tháng bảy,tháng 07 8:tháng tám,tháng 08 9:tháng chín,tháng 09 10:tháng mười 11:tháng mười một 12:tháng mười hai',
  hi: '1:जनवरी 2:फ़रवरी,फरवरी 4:अप्रैल 8:अगस्त 9:सितंबर,सितम्बर 10:अक्टूबर,अक्तूबर 11:नवंबर,नवम्बर 12:दिसंबर,दिसम्बर',
  bn: '1:জানুয়ারী 2:ফেব্রুয়ারী 8:আগষ্ট 9:সেপ্টেম্বর 12:ডিসেম্বর',
  tr: '9:eyl 2:şub 8:ağu 12:ara',
  he: '3:מרס,מרץ',
  fi: '1:tammi 6:kesä',
  th: '1:มค 2:กพ 3:มีค 4:เมย 5:พค 6:มิย 7:กค 8:สค 9:กย 10:ตค 11:พย 12:ธค',
  si: '1:ජනවාරි 2:පෙබරවාරි 3:මාර්තු 4:අප්‍රේල් 5:මැයි 6:ජූනි 7:ජූලි 8:අගෝස්තු 9:සැප්තැම්බර් 10:ඔක්තෝබර් 11:නොවැම්බර් 12:දෙසැම්බර්',
  eu: '1:urtarrilaren 2:otsailaren 3:martxoaren 4:apirilaren 5:maiatzaren 6:ekainaren 7:uztailaren 8:abuztuaren 9:irailaren 10:urriaren 11:azaroaren 12:abenduaren',
  sw: '1:januari 6:juni 7:julai 8:agosti',
  mn: '1:1-р сар,1 дүгээр сар 2:2-р сар 3:3-р сар 4:4-р сар 5:5-р сар 6:6-р сар,6 дугаар сар 7:7-р сар 8:8-р сар 9:9-р сар 10:10-р сар 11:11-р сар 12:12-р сар',
}

const weekdays: Record<string, string> = {
  // 0 is Sunday
  id: "0:ahad 4:kemis 5:jum'at,jumat 6:sabtu",
  ms: "0:ahad 1:isnin 4:khamis 5:jumaat,jum'at",
  en: '2:tues 3:weds 4:thur,thurs',
  de: '6:sonnabend',
  pt: '1:segunda 2:terça 3:quarta 4:quinta 5:sexta',
  ar: '0:الاحد 1:الاثنين,الإثنين 3:الاربعاء 4:الخميس',
  he: '0:ראשון 1:שני 2:שלישי 3:רביעי 4:חמישי 5:שישי 6:שבת',
  hi: '4:बृहस्पतिवार 6:शनिचर',
  fa: '0:یکشنبه 1:دوشنبه 2:سه شنبه 3:چهارشنبه 4:پنجشنبه',
  vi: '1:thứ hai 2:thứ ba 3:thứ tư 4:thứ năm 5:thứ sáu 6:thứ bảy 0:chủ nhật',
  th: '0:วันอาทิตย์ 4:วันพฤหัสบดี,พฤหัสบดี',
}

export function extraMonths(language: string): [string, number][] {
  return parse(months[language])
}

export function extraWeekdays(language: string): [string, number][] {
  return parse(weekdays[language])
}

/** Names may hold spaces and digits, so entries are split before the next "number:". */
function parse(list: string | undefined): [string, number][] {
  if (!list) return []
  return list.split(/ (?=\d+:)/).flatMap((entry) => {
    const colon = entry.indexOf(':')
    const number = Number(entry.slice(0, colon))
    return entry
      .slice(colon + 1)
      .split(',')
      .map((name): [string, number] => [name, number])
  })
}

const relativePhrases: Record<string, string> = {
  en: 'an hour ago=hour 1;a day ago=day 1;a minute ago=minute 1;a week ago=week 1;# hr ago=hour;# hrs ago=hour;# min ago=minute;# mins ago=minute',
  id: 'sejam lalu=hour 1;sejam yang lalu=hour 1;sehari lalu=day 1;seminggu lalu=week 1;# jam lalu=hour;# menit lalu=minute;# hari lalu=day;# minggu lalu=week;# bulan lalu=month',
  ms: 'sejam lalu=hour 1;semalam=day 1',
  de: 'vor einer stunde=hour 1;vor einem tag=day 1;vor einer minute=minute 1',
  fr: 'il y a une heure=hour 1;il y a un jour=day 1',
  es: 'hace una hora=hour 1;hace un dia=day 1',
  pt: 'ha uma hora=hour 1;ha um dia=day 1',
  it: "un'ora fa=hour 1;un giorno fa=day 1",
  nl: 'een uur geleden=hour 1;een dag geleden=day 1',
  ar: 'منذ # ساعات=hour;منذ # ساعة=hour;منذ ساعة=hour 1;منذ ساعتين=hour 2;منذ # دقيقة=minute;منذ يوم=day 1',
  ru: 'час назад=hour 1;день назад=day 1',
  vi: '# gio truoc=hour;# phut truoc=minute',
}

/** Template with # for its number, unit, and the amount where no number stands in it. */
export function extraRelativePhrases(language: string): [string, string, number | undefined][] {
  return (relativePhrases[language]?.split(';') ?? []).map((entry) => {
    const [template = '', meaning = ''] = entry.split('=')
    const [unit = '', amount] = meaning.split(' ')
    return [template, unit, amount ? Number(amount) : undefined]
  })
}
