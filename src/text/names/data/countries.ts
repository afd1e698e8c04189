// Countries with the names news copy gives them. Origin: public facts, written down for this project; licence as the project.
// A line: name | other names | capital, then other seats of its government | adjectives | words for its people.
// Several of one sort are parted by commas. The name in the first column is the party's name everywhere.
export const COUNTRIES = `
Afghanistan||Kabul|Afghan|Afghans
Albania||Tirana|Albanian|Albanians
Algeria||Algiers|Algerian|Algerians
Andorra||Andorra la Vella|Andorran|Andorrans
Angola||Luanda|Angolan|Angolans
Antigua and Barbuda|Antigua||Antiguan|Antiguans
Argentina||Buenos Aires|Argentine,Argentinian|Argentines,Argentinians
Armenia||Yerevan|Armenian|Armenians
Australia||Canberra|Australian|Australians
Austria||Vienna|Austrian|Austrians
Azerbaijan||Baku|Azerbaijani,Azeri|Azerbaijanis,Azeris
Bahamas|the Bahamas|Nassau|Bahamian|Bahamians
Bahrain||Manama|Bahraini|Bahrainis
Bangladesh||Dhaka|Bangladeshi|Bangladeshis
Barbados||Bridgetown|Barbadian|Barbadians
Belarus||Minsk|Belarusian,Belarussian|Belarusians,Belarussians
Belgium|||Belgian|Belgians
Belize||Belmopan|Belizean|Belizeans
Benin||Porto-Novo,Cotonou|Beninese|
Bhutan||Thimphu|Bhutanese|
Bolivia||La Paz,Sucre|Bolivian|Bolivians
Bosnia and Herzegovina|Bosnia,Bosnia-Herzegovina|Sarajevo|Bosnian|Bosnians
Botswana||Gaborone|Botswanan|Batswana
Brazil||Brasilia,Brasília|Brazilian|Brazilians
Brunei||Bandar Seri Begawan|Bruneian|Bruneians
Bulgaria||Sofia|Bulgarian|Bulgarians
Burkina Faso||Ouagadougou|Burkinabe,Burkinabé|Burkinabes
Burundi||Gitega,Bujumbura|Burundian|Burundians
Cambodia||Phnom Penh|Cambodian|Cambodians
Cameroon||Yaounde,Yaoundé|Cameroonian|Cameroonians
Canada||Ottawa|Canadian|Canadians
Cape Verde|Cabo Verde|Praia|Cape Verdean|Cape Verdeans
Central African Republic|CAR|Bangui|Central African|
Chad||N'Djamena|Chadian|Chadians
Chile||Santiago|Chilean|Chileans
China|People's Republic of China,PRC,mainland China|Beijing,Peking,Zhongnanhai|Chinese|
Colombia||Bogota,Bogotá|Colombian|Colombians
Comoros||Moroni|Comorian|Comorians
Congo|Republic of Congo,Republic of the Congo,Congo-Brazzaville|Brazzaville||
Costa Rica||San Jose,San José|Costa Rican|Costa Ricans
Croatia||Zagreb|Croatian|Croatians,Croats
Cuba||Havana|Cuban|Cubans
Cyprus||Nicosia|Cypriot|Cypriots
Czech Republic|Czechia|Prague|Czech|Czechs
Democratic Republic of Congo|Democratic Republic of the Congo,DRC,DR Congo,Congo-Kinshasa|Kinshasa|Congolese|
Denmark||Copenhagen|Danish|Danes
Djibouti|||Djiboutian|Djiboutians
Dominica||Roseau||
Dominican Republic||Santo Domingo|Dominican|Dominicans
East Timor|Timor-Leste|Dili|East Timorese,Timorese|
Ecuador||Quito|Ecuadorian,Ecuadorean|Ecuadorians,Ecuadoreans
Egypt||Cairo|Egyptian|Egyptians
El Salvador||San Salvador|Salvadoran,Salvadorean|Salvadorans
Equatorial Guinea||Malabo|Equatorial Guinean|Equatorial Guineans
Eritrea||Asmara|Eritrean|Eritreans
Estonia||Tallinn|Estonian|Estonians
Eswatini|Swaziland|Mbabane|Swazi|Swazis
Ethiopia||Addis Ababa|Ethiopian|Ethiopians
Fiji||Suva|Fijian|Fijians
Finland||Helsinki|Finnish|Finns
France||Paris,Elysee,Élysée,Elysee Palace,Élysée Palace,Quai d'Orsay,Matignon|French|Frenchmen
Gabon||Libreville|Gabonese|
Gambia|the Gambia|Banjul|Gambian|Gambians
Georgia||Tbilisi|Georgian|Georgians
Germany|Federal Republic of Germany|Berlin,Bundestag,Bundesrat|German|Germans
Ghana||Accra|Ghanaian|Ghanaians
Greece||Athens|Greek|Greeks
Grenada||St. George's|Grenadian|Grenadians
Guatemala||Guatemala City|Guatemalan|Guatemalans
Guinea||Conakry|Guinean|Guineans
Guinea-Bissau||Bissau||
Guyana||Georgetown|Guyanese|
Haiti||Port-au-Prince|Haitian|Haitians
Honduras||Tegucigalpa|Honduran|Hondurans
Hungary||Budapest|Hungarian|Hungarians
Iceland||Reykjavik,Reykjavík|Icelandic|Icelanders
India||New Delhi,Lok Sabha,Rajya Sabha|Indian|Indians
Indonesia||Jakarta|Indonesian|Indonesians
Iran|Islamic Republic of Iran,Islamic Republic|Tehran,Teheran|Iranian|Iranians
Iraq||Baghdad|Iraqi|Iraqis
Ireland|Republic of Ireland|Dublin,Dáil|Irish|Irishmen
Israel|State of Israel|Knesset,Jerusalem|Israeli|Israelis
Italy||Rome,Palazzo Chigi|Italian|Italians
Ivory Coast|Côte d'Ivoire,Cote d'Ivoire|Yamoussoukro|Ivorian|Ivorians
Jamaica||Kingston|Jamaican|Jamaicans
Japan||Tokyo|Japanese|
Jordan||Amman|Jordanian|Jordanians
Kazakhstan||Astana,Nur-Sultan|Kazakh,Kazakhstani|Kazakhs
Kenya||Nairobi|Kenyan|Kenyans
Kiribati||Tarawa|I-Kiribati|
Kosovo||Pristina|Kosovar,Kosovan|Kosovars
Kuwait||Kuwait City|Kuwaiti|Kuwaitis
Kyrgyzstan||Bishkek|Kyrgyz|
Laos||Vientiane|Laotian,Lao|Laotians
Latvia||Riga|Latvian|Latvians
Lebanon||Beirut|Lebanese|
Lesotho||Maseru|Basotho|
Liberia||Monrovia|Liberian|Liberians
Libya||Tripoli|Libyan|Libyans
Liechtenstein||Vaduz||Liechtensteiners
Lithuania||Vilnius|Lithuanian|Lithuanians
Luxembourg|||Luxembourgish|Luxembourgers
Madagascar||Antananarivo|Malagasy|
Malawi||Lilongwe|Malawian|Malawians
Malaysia||Kuala Lumpur,Putrajaya|Malaysian|Malaysians
Maldives|the Maldives|Malé|Maldivian|Maldivians
Mali||Bamako|Malian|Malians
Malta||Valletta|Maltese|
Marshall Islands|the Marshall Islands|Majuro|Marshallese|
Mauritania||Nouakchott|Mauritanian|Mauritanians
Mauritius||Port Louis|Mauritian|Mauritians
Mexico||Mexico City|Mexican|Mexicans
Micronesia||Palikir|Micronesian|Micronesians
Moldova||Chisinau,Chișinău|Moldovan|Moldovans
Monaco|||Monegasque|
Mongolia||Ulaanbaatar,Ulan Bator|Mongolian|Mongolians
Montenegro||Podgorica|Montenegrin|Montenegrins
Morocco||Rabat|Moroccan|Moroccans
Mozambique||Maputo|Mozambican|Mozambicans
Myanmar|Burma|Naypyidaw,Naypyitaw|Burmese|
Namibia||Windhoek|Namibian|Namibians
Nauru||Yaren|Nauruan|Nauruans
Nepal||Kathmandu|Nepali,Nepalese|Nepalis
Netherlands|the Netherlands,Holland|The Hague,Amsterdam|Dutch|Dutchmen
New Zealand||Wellington|New Zealand|New Zealanders
Nicaragua||Managua|Nicaraguan|Nicaraguans
Niger||Niamey|Nigerien|Nigeriens
Nigeria||Abuja|Nigerian|Nigerians
North Korea|DPRK,Democratic People's Republic of Korea|Pyongyang|North Korean|North Koreans
North Macedonia|Macedonia|Skopje|Macedonian,North Macedonian|Macedonians
Norway||Oslo,Storting|Norwegian|Norwegians
Oman||Muscat|Omani|Omanis
Pakistan||Islamabad|Pakistani|Pakistanis
Palau||Ngerulmud|Palauan|Palauans
Palestine|State of Palestine,Palestinian territories|Ramallah|Palestinian|Palestinians
Panama||Panama City|Panamanian|Panamanians
Papua New Guinea|PNG|Port Moresby|Papua New Guinean|Papua New Guineans
Paraguay||Asuncion,Asunción|Paraguayan|Paraguayans
Peru||Lima|Peruvian|Peruvians
Philippines|the Philippines|Manila,Malacañang,Malacanang|Philippine,Filipino|Filipinos
Poland||Warsaw,Sejm|Polish|Poles
Portugal||Lisbon|Portuguese|
Qatar||Doha|Qatari|Qataris
Romania||Bucharest|Romanian|Romanians
Russia|Russian Federation|Moscow,Kremlin,the Kremlin,State Duma,Duma,Federation Council|Russian|Russians
Rwanda||Kigali|Rwandan|Rwandans
Saint Kitts and Nevis|St. Kitts and Nevis|Basseterre||
Saint Lucia|St. Lucia|Castries|St. Lucian|St. Lucians
Saint Vincent and the Grenadines|St. Vincent and the Grenadines|Kingstown||
Samoa||Apia|Samoan|Samoans
San Marino||||
Sao Tome and Principe|São Tomé and Príncipe|São Tomé||
Saudi Arabia|Kingdom of Saudi Arabia,KSA|Riyadh|Saudi,Saudi Arabian|Saudis
Senegal||Dakar|Senegalese|
Serbia||Belgrade|Serbian|Serbs,Serbians
Seychelles|the Seychelles||Seychellois|
Sierra Leone||Freetown|Sierra Leonean|Sierra Leoneans
Singapore|||Singaporean|Singaporeans
Slovakia||Bratislava|Slovak,Slovakian|Slovaks
Slovenia||Ljubljana|Slovenian,Slovene|Slovenes,Slovenians
Solomon Islands|the Solomon Islands|Honiara||Solomon Islanders
Somalia||Mogadishu|Somali|Somalis
Somaliland||Hargeisa|Somalilander|
South Africa||Pretoria|South African|South Africans
South Korea|Republic of Korea,ROK|Seoul,Blue House|South Korean|South Koreans
South Sudan||Juba|South Sudanese|
Spain||Madrid,Moncloa|Spanish|Spaniards
Sri Lanka||Colombo|Sri Lankan|Sri Lankans
Sudan||Khartoum|Sudanese|
Suriname||Paramaribo|Surinamese|
Sweden||Stockholm,Riksdag|Swedish|Swedes
Switzerland||Bern|Swiss|
Syria|Syrian Arab Republic|Damascus|Syrian|Syrians
Taiwan|Republic of China|Taipei|Taiwanese|
Tajikistan||Dushanbe|Tajik|Tajiks
Tanzania||Dodoma,Dar es Salaam|Tanzanian|Tanzanians
Thailand||Bangkok|Thai|Thais
Togo||Lome,Lomé|Togolese|
Tonga||Nuku'alofa|Tongan|Tongans
Trinidad and Tobago|Trinidad|Port of Spain|Trinidadian|Trinidadians
Tunisia||Tunis|Tunisian|Tunisians
Turkey|Turkiye,Türkiye|Ankara|Turkish|Turks
Turkmenistan||Ashgabat|Turkmen|Turkmens
Tuvalu||Funafuti|Tuvaluan|Tuvaluans
Uganda||Kampala|Ugandan|Ugandans
Ukraine||Kyiv,Kiev,Bankova,Verkhovna Rada,Rada|Ukrainian|Ukrainians
United Arab Emirates|UAE,U.A.E.,the Emirates|Abu Dhabi|Emirati|Emiratis
United Kingdom|UK,U.K.,Britain,Great Britain|London,Whitehall,Downing Street,Number 10,No 10,No. 10,10 Downing Street,Westminster,Buckingham Palace|British|Britons,Brits
United States|US,U.S.,USA,U.S.A.,America,United States of America|Washington,Washington DC,Washington D.C.,Washington, DC,Washington, D.C.,White House,Capitol Hill,Pentagon,Foggy Bottom,Oval Office,State Department|American,US,U.S.|Americans
Uruguay||Montevideo|Uruguayan|Uruguayans
Uzbekistan||Tashkent|Uzbek|Uzbeks
Vanuatu||Port Vila|Ni-Vanuatu|
Vatican City|Vatican,the Vatican,Holy See||Vatican|
Venezuela||Caracas,Miraflores|Venezuelan|Venezuelans
Vietnam||Hanoi|Vietnamese|
Kurdistan|Iraqi Kurdistan||Kurdish|Kurds
Western Sahara|||Sahrawi,Saharawi|Sahrawis
Yemen||Sanaa,Sana'a|Yemeni|Yemenis
Zambia||Lusaka|Zambian|Zambians
Zimbabwe||Harare|Zimbabwean|Zimbabweans
`;
