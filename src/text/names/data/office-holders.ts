// People who have spoken for a party by their office, used only where an account does not itself say whom a person speaks
// for. Origin: public facts, written down for this project; licence as the project. A line:
// name | other spellings | party | since/until, in years or months, open where nothing stands; several terms parted by commas.
// A "*" before the name: the surname alone is enough to know the person by.
export const OFFICE_HOLDERS = `
*Vladimir Putin||Russia|2000/
Dmitry Medvedev||Russia|2008/
Sergei Lavrov|Sergey Lavrov|Russia|2004/
Dmitry Peskov||Russia|2008/
Maria Zakharova||Russia|2015/
Sergei Shoigu|Sergey Shoigu|Russia|2012/
Andrei Belousov|Andrey Belousov|Russia|2020/
Mikhail Mishustin||Russia|2020/
Sergei Ryabkov|Sergey Ryabkov|Russia|2008/
Yuri Ushakov|Yury Ushakov|Russia|2012/
Vasily Nebenzya||Russia|2017/
Kirill Dmitriev||Russia|2025/
*Volodymyr Zelenskyy|Volodymyr Zelensky,Volodymyr Zelenskiy,Vladimir Zelensky|Ukraine|2019/
Petro Poroshenko||Ukraine|2014/2019
Dmytro Kuleba||Ukraine|2020/2024
Andrii Sybiha|Andriy Sybiha|Ukraine|2024/
Andriy Yermak|Andrii Yermak|Ukraine|2020/2025
Denys Shmyhal||Ukraine|2020/
Yulia Svyrydenko|Yuliia Svyrydenko|Ukraine|2020/
Rustem Umerov||Ukraine|2023/
Oleksii Reznikov||Ukraine|2021/2023
Mykhailo Podolyak||Ukraine|2020/
*Barack Obama||United States|2009/2017-01
*Donald Trump|Donald J. Trump|United States|2016-11/2021-01,2024-11/
*Joe Biden|Joseph Biden,Joseph R. Biden|United States|2009/2017-01,2020-11/2025-01
Kamala Harris||United States|2021/2025-01
Mike Pence||United States|2017/2021-01
JD Vance|J.D. Vance,J. D. Vance|United States|2025/
John Kerry||United States|2013/2017-01,2021/2024
Rex Tillerson||United States|2017/2018
Mike Pompeo||United States|2017/2021-01
Antony Blinken|Anthony Blinken|United States|2021/2025-01
Marco Rubio||United States|2011/
Lloyd Austin||United States|2021/2025-01
Jim Mattis|James Mattis|United States|2017/2018
Pete Hegseth||United States|2025/
Jake Sullivan||United States|2021/2025-01
John Bolton||United States|2018/2019
Steve Witkoff||United States|2025/
Keith Kellogg||United States|2025/
Scott Bessent||United States|2025/
Howard Lutnick||United States|2025/
Karoline Leavitt||United States|2025/
Josh Earnest||United States|2014/2017-01
Loretta Lynch||United States|2015/2017-01
Janet Yellen||United States|2014/2018,2021/2025-01
Jerome Powell||United States|2018/
Xi Jinping||China|2012/
Li Keqiang||China|2013/2023
Li Qiang||China|2023/
Wang Yi||China|2013/
Qin Gang||China|2022/2023
Liu He||China|2018/2023
He Lifeng||China|2023/
Mao Ning||China|2022/
Hua Chunying||China|2012/
Zhao Lijian||China|2020/2023
David Cameron||United Kingdom|2010/2016,2023-11/2024-07
Theresa May||United Kingdom|2010/2019
Boris Johnson||United Kingdom|2016/2022
Liz Truss||United Kingdom|2014/2022
Rishi Sunak||United Kingdom|2020/2024
*Keir Starmer||United Kingdom|2024/
Dominic Raab||United Kingdom|2018/2023
James Cleverly||United Kingdom|2022/2024
David Lammy||United Kingdom|2024/
Yvette Cooper||United Kingdom|2024/
John Healey||United Kingdom|2024/
Rachel Reeves||United Kingdom|2024/
François Hollande|Francois Hollande|France|2012/2017
*Emmanuel Macron||France|2017/
Jean-Yves Le Drian||France|2012/2022
Jean-Noël Barrot|Jean-Noel Barrot|France|2024/
Sébastien Lecornu|Sebastien Lecornu|France|2022/
*Angela Merkel||Germany|2005/2021
*Olaf Scholz||Germany|2021-12/2025-05
*Friedrich Merz||Germany|2025-05/
Frank-Walter Steinmeier||Germany|2013/
Annalena Baerbock||Germany|2021/2025-05
Johann Wadephul||Germany|2025-05/
Boris Pistorius||Germany|2023/
Heiko Maas||Germany|2018/2021
Matteo Renzi||Italy|2014/2016
Giuseppe Conte||Italy|2018/2021
Mario Draghi||Italy|2021/2022
Giorgia Meloni||Italy|2022/
Antonio Tajani||Italy|2022/
Pedro Sánchez|Pedro Sanchez|Spain|2018/
Mariano Rajoy||Spain|2011/2018
Mark Rutte||Netherlands|2010/2024-07
Dick Schoof||Netherlands|2024-07/
Donald Tusk||Poland|2023-12/
Andrzej Duda||Poland|2015/2025
Karol Nawrocki||Poland|2025/
Mateusz Morawiecki||Poland|2017/2023
Radosław Sikorski|Radoslaw Sikorski|Poland|2023-12/
*Viktor Orbán|Viktor Orban|Hungary|2010/
Péter Szijjártó|Peter Szijjarto|Hungary|2014/
Robert Fico||Slovakia|2012/2018,2023/
Sauli Niinistö|Sauli Niinisto|Finland|2012/2024
Alexander Stubb||Finland|2024/
Sanna Marin||Finland|2019/2023
Petteri Orpo||Finland|2023/
Ulf Kristersson||Sweden|2022/
Stefan Löfven|Stefan Lofven|Sweden|2014/2021
Mette Frederiksen||Denmark|2019/
Jonas Gahr Støre|Jonas Gahr Store|Norway|2021/
Kaja Kallas||European Union|2024-12/
Gitanas Nausėda|Gitanas Nauseda|Lithuania|2019/
Gabrielius Landsbergis||Lithuania|2020/2024
Aleksandar Vučić|Aleksandar Vucic|Serbia|2014/
Maia Sandu||Moldova|2020/
Nikol Pashinyan||Armenia|2018/
Ilham Aliyev||Azerbaijan|2003/
Alexander Lukashenko|Aleksandr Lukashenko,Alyaksandr Lukashenka|Belarus|1994/
*Recep Tayyip Erdogan|Recep Tayyip Erdoğan,Tayyip Erdogan,Tayyip Erdoğan|Turkey|2003/
Hakan Fidan||Turkey|2023/
Mevlut Cavusoglu||Turkey|2014/2023
Alexis Tsipras||Greece|2015/2019
Kyriakos Mitsotakis||Greece|2019/
*Benjamin Netanyahu|Binyamin Netanyahu|Israel|2009/2021,2022-12/
Naftali Bennett||Israel|2021/2022
Yair Lapid||Israel|2021/2022
Yoav Gallant||Israel|2022/2024
Israel Katz||Israel|2019/
Gideon Saar||Israel|2024-11/
Isaac Herzog||Israel|2021/
Mahmoud Abbas||Palestine|2005/
Ismail Haniyeh||Hamas|2006/2024
Yahya Sinwar||Hamas|2017/2024
Khalil al-Hayya||Hamas|2017/
Hassan Nasrallah||Hezbollah|1992/2024
Naim Qassem||Hezbollah|2024/
Hassan Rouhani||Iran|2013/2021
Ebrahim Raisi||Iran|2021/2024
Masoud Pezeshkian||Iran|2024/
Ali Khamenei||Iran|1989/
Mohammad Javad Zarif|Javad Zarif|Iran|2013/2021
Hossein Amir-Abdollahian||Iran|2021/2024
Abbas Araghchi||Iran|2013/
Esmaeil Baghaei||Iran|2024/
*Bashar al-Assad|Bashar Assad|Syria|2000/2024-12
Ahmed al-Sharaa||Syria|2024-12/
Mohammed bin Salman||Saudi Arabia|2015/
Faisal bin Farhan||Saudi Arabia|2019/
Tamim bin Hamad Al Thani||Qatar|2013/
Majed al-Ansari||Qatar|2021/
Mohammed bin Zayed||United Arab Emirates|2014/
Abdel Fattah al-Sisi|Abdel Fattah el-Sisi|Egypt|2014/
Badr Abdelatty||Egypt|2024/
Sameh Shoukry||Egypt|2014/2024
Nawaf Salam||Lebanon|2025/
Joseph Aoun||Lebanon|2025/
Abdullah II||Jordan|1999/
Ayman Safadi||Jordan|2017/
*Narendra Modi||India|2014/
Subrahmanyam Jaishankar|S. Jaishankar|India|2019/
Imran Khan||Pakistan|2018/2022
Shehbaz Sharif||Pakistan|2022/
Ishaq Dar||Pakistan|2024/
Sheikh Hasina||Bangladesh|2009/2024
Muhammad Yunus||Bangladesh|2024/
Shinzo Abe||Japan|2012/2020
Yoshihide Suga||Japan|2012/2021
Fumio Kishida||Japan|2021/2024
Shigeru Ishiba||Japan|2024-10/2025
Sanae Takaichi||Japan|2025-10/
Moon Jae-in||South Korea|2017/2022
Yoon Suk Yeol|Yoon Suk-yeol|South Korea|2022/2025
Lee Jae-myung|Lee Jae Myung|South Korea|2025/
Kim Jong Un|Kim Jong-un|North Korea|2011/
Kim Yo Jong|Kim Yo-jong|North Korea|2018/
Tsai Ing-wen||Taiwan|2016/2024
Lai Ching-te||Taiwan|2024/
Rodrigo Duterte||Philippines|2016/2022
Ferdinand Marcos Jr.|Ferdinand Marcos|Philippines|2022/
Joko Widodo||Indonesia|2014/2024
Prabowo Subianto||Indonesia|2019/
Anwar Ibrahim||Malaysia|2022/
Lee Hsien Loong||Singapore|2004/2024
Lawrence Wong||Singapore|2024/
Malcolm Turnbull||Australia|2015/2018
Scott Morrison||Australia|2018/2022
Anthony Albanese||Australia|2022/
Penny Wong||Australia|2022/
Jacinda Ardern||New Zealand|2017/2023
Christopher Luxon||New Zealand|2023/
*Justin Trudeau||Canada|2015/2025-03
Mark Carney||Canada|2025-03/
Chrystia Freeland||Canada|2015/2024
Mélanie Joly|Melanie Joly|Canada|2021/
Enrique Peña Nieto|Enrique Pena Nieto|Mexico|2012/2018
Andrés Manuel López Obrador|Andres Manuel Lopez Obrador|Mexico|2018/2024
Claudia Sheinbaum||Mexico|2024-10/
Dilma Rousseff||Brazil|2011/2016
Jair Bolsonaro||Brazil|2019/2022
Luiz Inácio Lula da Silva|Luiz Inacio Lula da Silva|Brazil|2023/
Javier Milei||Argentina|2023-12/
Nicolás Maduro|Nicolas Maduro|Venezuela|2013/
Gustavo Petro||Colombia|2022/
Juan Manuel Santos||Colombia|2010/2018
Gabriel Boric||Chile|2022/
Nayib Bukele||El Salvador|2019/
Miguel Díaz-Canel|Miguel Diaz-Canel|Cuba|2018/
Raúl Castro|Raul Castro|Cuba|2008/2018
Cyril Ramaphosa||South Africa|2018/
Ronald Lamola||South Africa|2024/
Muhammadu Buhari||Nigeria|2015/2023
Bola Tinubu||Nigeria|2023/
William Ruto||Kenya|2022/
Abiy Ahmed||Ethiopia|2018/
Paul Kagame||Rwanda|2000/
Félix Tshisekedi|Felix Tshisekedi|Democratic Republic of Congo|2019/
Yoweri Museveni||Uganda|1986/
Abdel Fattah al-Burhan||Sudan|2019/
Mohamed Hamdan Dagalo||Rapid Support Forces|2013/
Ban Ki-moon||United Nations|2007/2016
António Guterres|Antonio Guterres|United Nations|2017/
Stephane Dujarric|Stéphane Dujarric|United Nations|2014/
Jens Stoltenberg||NATO|2014-10/2024-09
*Mark Rutte||NATO|2024-10/
*Ursula von der Leyen||European Union|2019-12/
Charles Michel||European Union|2019-12/2024-11
António Costa|Antonio Costa|European Union|2024-12/
Josep Borrell||European Union|2019-12/2024-11
Federica Mogherini||European Union|2014-11/2019-11
Jean-Claude Juncker||European Union|2014-11/2019-11
Michel Barnier||European Union|2016-10/2021
Maros Sefcovic|Maroš Šefčovič|European Union|2010/
Christine Lagarde||European Central Bank|2019-11/
Kristalina Georgieva||International Monetary Fund|2019-10/
Rafael Grossi|Rafael Mariano Grossi|International Atomic Energy Agency|2019-12/
Tedros Adhanom Ghebreyesus||World Health Organization|2017-07/
Ngozi Okonjo-Iweala||World Trade Organization|2021-03/
Fatih Birol||International Energy Agency|2015/
Karim Khan||International Criminal Court|2021-06/
Moussa Faki Mahamat|Moussa Faki|African Union|2017/2025
`;
