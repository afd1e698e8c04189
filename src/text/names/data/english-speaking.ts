// Countries whose governments speak in English, alone or beside another language, by their names in countries.ts. Origin:
// written down for this project; licence as the project.
export const ENGLISH_SPEAKING: ReadonlySet<string> = new Set(
  "Antigua and Barbuda,Australia,Bahamas,Bangladesh,Barbados,Belize,Botswana,Cameroon,Canada,Cyprus,Dominica,Eswatini,Fiji,Gambia,Ghana,Grenada,Guyana,India,Ireland,Jamaica,Kenya,Kiribati,Lesotho,Liberia,Malawi,Malaysia,Malta,Marshall Islands,Mauritius,Micronesia,Namibia,Nauru,New Zealand,Nigeria,Pakistan,Palau,Papua New Guinea,Philippines,Rwanda,Saint Kitts and Nevis,Saint Lucia,Saint Vincent and the Grenadines,Samoa,Seychelles,Sierra Leone,Singapore,Solomon Islands,South Africa,South Sudan,Sri Lanka,Tanzania,Tonga,Trinidad and Tobago,Tuvalu,Uganda,United Kingdom,United States,Vanuatu,Zambia,Zimbabwe".split(
    ",",
  ),
);
