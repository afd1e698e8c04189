// Bodies that speak for a party: of many countries, of one, and movements. Origin: public facts, written down for this
// project; licence as the project. A line: name | other names | party it speaks for ("=" when it is a party itself, empty
// when it speaks for none) | adjectives. News agencies and outlets speak for none.
export const BODIES = `
United Nations|UN,U.N.,UN General Assembly,U.N. General Assembly,UN Security Council,U.N. Security Council,UN Secretariat,Security Council,General Assembly|=|
NATO|Nato,North Atlantic Treaty Organization,North Atlantic Treaty Organisation,North Atlantic Council|=|
European Union|EU,E.U.,European Commission,European Council,European Parliament,Berlaymont,Council of the European Union|=|
Council of Europe||=|
European Central Bank|ECB|European Union|
European Court of Justice|Court of Justice of the European Union,ECJ|European Union|
European Court of Human Rights|ECHR||
Organization for Security and Co-operation in Europe|OSCE,Organisation for Security and Co-operation in Europe|=|
International Atomic Energy Agency|IAEA|=|
World Health Organization|WHO,World Health Organisation|=|
World Trade Organization|WTO,World Trade Organisation|=|
International Monetary Fund|IMF|=|
World Bank|World Bank Group|=|
International Criminal Court|ICC|=|
International Court of Justice|ICJ,World Court|=|
International Labour Organization|ILO|=|
International Committee of the Red Cross|ICRC,Red Cross,Red Crescent|=|
International Energy Agency|IEA|=|
International Civil Aviation Organization|ICAO|=|
International Maritime Organization|IMO|=|
International Organization for Migration|IOM|=|
World Food Programme|WFP,World Food Program|United Nations|
World Meteorological Organization|WMO|United Nations|
World Economic Forum|WEF||
UNICEF|Unicef|United Nations|
UNESCO|Unesco|United Nations|
UNHCR||United Nations|
UNRWA||United Nations|
UNIFIL|Unifil|United Nations|
UNFCCC||United Nations|
OCHA||United Nations|
Intergovernmental Panel on Climate Change|IPCC|United Nations|
African Union|AU|=|
Arab League|League of Arab States|=|Arab
Association of Southeast Asian Nations|ASEAN,Asean|=|
Gulf Cooperation Council|GCC|=|
Economic Community of West African States|ECOWAS,Ecowas|=|
Southern African Development Community|SADC|=|
East African Community|EAC|=|
Intergovernmental Authority on Development|IGAD|=|
Organisation of Islamic Cooperation|OIC,Organization of Islamic Cooperation|=|
Organization of American States|OAS|=|
Mercosur|Mercosul|=|
CARICOM|Caricom,Caribbean Community|=|
Shanghai Cooperation Organisation|SCO,Shanghai Cooperation Organization|=|
Commonwealth of Independent States|CIS|=|
Collective Security Treaty Organization|CSTO|=|
Eurasian Economic Union|EAEU|=|
OPEC|Opec,Organization of the Petroleum Exporting Countries|=|
OPEC+|Opec+|=|
OECD|Organisation for Economic Co-operation and Development|=|
Group of Seven|G7,G-7|=|
Group of Twenty|G20,G-20,Group of 20|=|
Group of Eight|G8,G-8|=|
Group of 77|G77,G-77|=|
BRICS|Brics|=|
APEC|Apec|=|
AUKUS|Aukus|=|
Alliance of Small Island States|AOSIS|=|
Asian Development Bank|ADB||
African Development Bank|AfDB||
Interpol|INTERPOL||
Europol|||
Hamas||=|
Hezbollah|Hizbollah,Hizbullah|=|
Islamic Jihad|Palestinian Islamic Jihad,PIJ|=|
Palestinian Authority|Palestinian National Authority|Palestine|
Fatah||=|
Palestine Liberation Organization|PLO|=|
Houthis|Houthi movement,Ansar Allah,Huthis|=|Houthi,Huthi
Taliban||=|
Islamic State|ISIS,Isis,ISIL,Daesh|=|
al-Qaeda|al-Qaida,Al-Qaeda,Al-Qaida,al Qaeda,Al Qaeda|=|
Boko Haram||=|
al-Shabaab|Al-Shabaab,al-Shabab,Al Shabaab|=|
Wagner Group|Wagner||
PKK|Kurdistan Workers' Party|=|
Syrian Democratic Forces|SDF|=|
Rapid Support Forces|RSF|=|
M23||=|
FARC|Farc|=|
ELN||=|
Polisario Front|Polisario|=|
European Free Trade Association|EFTA|=|
Republican Party|Republicans,GOP,G.O.P.,Republican National Committee,RNC,House Republicans,Senate Republicans|=|Republican
Democratic Party|Democrats,Democratic National Committee,DNC,House Democrats,Senate Democrats|=|Democratic
Labour Party|Labour|=|
Conservative Party|Conservatives,Tories|=|Tory
Liberal Democrats|Lib Dems|=|
Scottish National Party|SNP|=|
Sinn Fein|Sinn Féin|=|
Democratic Unionist Party|DUP|=|
Christian Democratic Union|CDU|=|
Social Democratic Party|SPD|=|
Alternative for Germany|AfD|=|
National Rally|Rassemblement National|=|
Bharatiya Janata Party|BJP|=|
African National Congress|ANC|=|
Likud||=|
Communist Party of China|Chinese Communist Party,CCP|China|
Pentagon|Department of Defense,Defense Department,US Defense Department,U.S. Defense Department|United States|
State Department|US State Department,U.S. State Department,Department of State|United States|
Justice Department|Department of Justice,DOJ,DoJ|United States|
Treasury Department|US Treasury,U.S. Treasury|United States|
Department of Homeland Security|DHS,Homeland Security|United States|
Environmental Protection Agency|EPA|United States|
Federal Reserve|Fed|United States|
Central Intelligence Agency|CIA,C.I.A.|United States|
Federal Bureau of Investigation|FBI,F.B.I.|United States|
National Security Council|NSC||
National Security Agency|NSA|United States|
Internal Revenue Service|IRS,I.R.S.|United States|
Centers for Disease Control and Prevention|CDC|United States|
Food and Drug Administration|FDA|United States|
Federal Communications Commission|FCC|United States|
Federal Election Commission|FEC|United States|
Congressional Budget Office|CBO|United States|
NASA|Nasa|United States|
Congress|US Congress,U.S. Congress||
Senate|US Senate,U.S. Senate||
House of Representatives|US House,U.S. House|United States|
House of Commons|Commons|United Kingdom|
House of Lords|Lords|United Kingdom|
Bank of England|BoE|United Kingdom|
Scotland Yard|Metropolitan Police,Met Police|United Kingdom|
MI5||United Kingdom|
MI6||United Kingdom|
GCHQ||United Kingdom|
Foreign Office|Foreign, Commonwealth and Development Office,FCDO|United Kingdom|
Home Office||United Kingdom|
National Health Service|NHS|United Kingdom|
Bank of Japan|BoJ|Japan|
People's Bank of China|PBoC|China|
People's Liberation Army|PLA|China|
Politburo|||
Israel Defense Forces|IDF,Israeli Defense Forces,Israel Defence Forces|Israel|
Mossad||Israel|
Shin Bet||Israel|
Federal Security Service|FSB|Russia|
GRU||Russia|
Gazprom||Russia|
Rosatom||Russia|
Islamic Revolutionary Guard Corps|IRGC,Revolutionary Guards,Revolutionary Guard|Iran|
Supreme Court|US Supreme Court,U.S. Supreme Court||
Human Rights Watch|HRW||
Amnesty International|Amnesty||
Greenpeace|||
Oxfam|||
Doctors Without Borders|Medecins Sans Frontieres,Médecins Sans Frontières,MSF||
Transparency International|||
Planned Parenthood|||
American Civil Liberties Union|ACLU||
National Rifle Association|NRA||
RAND Corporation|RAND,Rand Corporation,Rand Corp||
Chatham House|||
Brookings Institution|Brookings||
Carnegie Endowment for International Peace|Carnegie Endowment||
International Crisis Group|Crisis Group||
Council on Foreign Relations|CFR||
Heritage Foundation|||
Cato Institute|||
Pew Research Center|Pew||
Reuters|Thomson Reuters||
Associated Press|AP||
Agence France-Presse|AFP||
BBC|BBC News,BBC World Service||
CNN|||
Fox News|FOX News||
Fox Business|||
ABC News|ABC||
CBS News|CBS||
NBC News|NBC||
MSNBC|||
CNBC|||
C-SPAN|||
NPR|||
PBS|||
Al Jazeera|Al-Jazeera||
New York Times|The New York Times,NYT||
Washington Post|The Washington Post||
Wall Street Journal|The Wall Street Journal,WSJ||
Los Angeles Times|||
USA Today|||
Politico|POLITICO||
Huffington Post|HuffPost||
Breitbart|Breitbart News||
BuzzFeed|BuzzFeed News||
Bloomberg|Bloomberg News||
Financial Times|||
Guardian|The Guardian||
Daily Telegraph|||
Daily Mail|||
Economist|The Economist||
Axios|||
Le Monde|||
Der Spiegel|Spiegel||
Xinhua|||
TASS|Tass||
RIA Novosti|RIA||
Interfax|||
Kyodo|||
Yonhap|||
Facebook|||
Twitter|||
Google|||
YouTube|||
WikiLeaks|Wikileaks||
Microsoft|||
Apple|||
Amazon|||
Uber|||
Boeing|||
Airbus|||
Tesla|||
Huawei|||
Samsung|||
Sony|||
Volkswagen|VW||
Toyota|||
Goldman Sachs|||
JPMorgan|JPMorgan Chase,JP Morgan||
Deutsche Bank|||
Exxon Mobil|ExxonMobil,Exxon||
Shell|||
BP|||
TotalEnergies|||
Pfizer|||
AstraZeneca|||
Netflix|||
Disney|||
Spotify|||
Instagram|||
TikTok|||
Telegram|||
Morgan Stanley|||
Citigroup|||
HSBC|||
Barclays|||
UBS|||
Credit Suisse|||
BlackRock|||
Nvidia|||
Intel|||
OpenAI|||
Alphabet|||
Stellantis|||
BMW|||
General Motors|||
Ford Motor|||
Lockheed Martin|||
Raytheon|||
BAE Systems|||
Siemens|||
SpaceX|||
Starlink|||
Walmart|||
Alibaba|||
Tencent|||
TSMC|||
Pepsi|||
Coca-Cola|||
Unilever|||
Lufthansa|||
Ryanair|||
Rosneft|||
Lukoil|||
Aramco|||
Snapchat|||
Reddit|||
Adidas|||
Nike|||
Starbucks|||
Tesco|||
Harley-Davidson|||
`;
/** Peoples and faiths that speak for no party. Parted by commas. */
export const PEOPLES =
  "Muslim,Muslims,Christian,Christians,Jew,Jews,Jewish,Hindu,Hindus,Sikh,Sikhs,Buddhist,Buddhists,Catholic,Catholics,Protestant,Protestants,Evangelicals,Mormon,Mormons,Sunni,Sunnis,Shia,Shias,Shiite,Shiites,Alawite,Alawites,Druze,Yazidi,Yazidis,Copt,Copts,Arab,Arabs,African,Africans,Asian,Asians,European,Europeans,Latino,Latinos,Latina,Latinas,Hispanic,Hispanics,African American,African Americans,African-American,African-Americans,Asian American,Asian Americans,Asian-American,Asian-Americans,Native American,Native Americans,Latin American,Latin Americans,Central Americans,Westerner,Westerners,Scottish,Scots,Welsh,English,Catalan,Catalans,Basque,Basques,Flemish,Walloons,Bavarian,Bavarians,Tatar,Tatars,Crimean,Crimeans,Chechen,Chechens,Hutu,Hutus,Tutsi,Tutsis,Pashtun,Pashtuns,Hazara,Hazaras,Rohingya,Uyghur,Uyghurs,Uighur,Uighurs,Tibetan,Tibetans,Kashmiri,Kashmiris,Hong Kongers,Roma,Inuit,Maori,Aborigines,Bedouin,Bedouins,Cossack,Cossacks,Slav,Slavs,Ottoman,Ottomans,Soviet,Soviets,Persian,Persians,Roman,Romans";
