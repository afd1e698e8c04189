/**
 * News agencies by the names they are credited with, and the form they are shown by. Origin: written for this project
 * from general knowledge; Apache-2.0 like the code. An agency not listed is known by its dateline ("HAVEN (Northwire) -")
 * or by the kind of its name (`AGENCY_NAME`).
 */
export const AGENCIES: ReadonlyMap<string, string> = new Map([
  ["Reuters", "Reuters"],
  ["Thomson Reuters", "Reuters"],
  ["AP", "Associated Press"],
  ["Associated Press", "Associated Press"],
  ["AFP", "Agence France-Presse"],
  ["Agence France-Presse", "Agence France-Presse"],
  ["Agence France Presse", "Agence France-Presse"],
  ["Bloomberg", "Bloomberg"],
  ["Bloomberg News", "Bloomberg"],
  ["UPI", "United Press International"],
  ["United Press International", "United Press International"],
  ["PA Media", "PA Media"],
  ["Press Association", "PA Media"],
  ["dpa", "dpa"],
  ["DPA", "dpa"],
  ["EFE", "EFE"],
  ["ANSA", "ANSA"],
  ["Anadolu", "Anadolu Agency"],
  ["Anadolu Agency", "Anadolu Agency"],
  ["Kyodo", "Kyodo News"],
  ["Kyodo News", "Kyodo News"],
  ["Yonhap", "Yonhap"],
  ["Yonhap News Agency", "Yonhap"],
  ["Xinhua", "Xinhua"],
  ["TASS", "TASS"],
  ["Interfax", "Interfax"],
  ["Interfax-Ukraine", "Interfax-Ukraine"],
  ["Ukrinform", "Ukrinform"],
  ["RIA Novosti", "RIA Novosti"],
  ["RIA", "RIA Novosti"],
  ["PTI", "Press Trust of India"],
  ["Press Trust of India", "Press Trust of India"],
  ["ANI", "ANI"],
  ["IANS", "IANS"],
  ["SPA", "Saudi Press Agency"],
  ["Saudi Press Agency", "Saudi Press Agency"],
  ["WAM", "WAM"],
  ["Bernama", "Bernama"],
  ["Antara", "Antara"],
  ["NAN", "News Agency of Nigeria"],
  ["News Agency of Nigeria", "News Agency of Nigeria"],
]);

/** The kind of name only an agency bears. */
export const AGENCY_NAME =
  /^(?:\p{Lu}[\p{L}-]*\s+){0,3}(?:News Agency|Press Agency|Newswire|News Wire|Wire Service|Wire)$/u;
