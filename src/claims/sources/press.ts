/** Newspapers, agencies and broadcasters of the world whose name alone does not say what they are. */
export const press: readonly string[] = [
  'Reuters, AFP, Agence France-Presse, AP, Associated Press, Bloomberg, Dow Jones, ANSA, EFE, DPA, Kyodo, Xinhua, Yonhap, TASS, Interfax',
  'Financial Times, FT, Wall Street Journal, WSJ, New York Times, NYT, Washington Post, Guardian, The Times, Sunday Times, Telegraph, Independent',
  'The Economist, Economist, Forbes, Fortune, Barron’s, Business Insider, Insider, Politico, Axios, The Atlantic, New Yorker, Time, Newsweek, USA Today',
  'BBC, CNN, CNBC, CBS, NBC, ABC News, Fox News, Fox Business, NPR, Sky News, Al Jazeera, MSNBC, PBS',
  'The Verge, Wired, TechCrunch, Engadget, Ars Technica, The Information, The Register, ZDNet, CNET, VentureBeat, Gizmodo, Semafor, Recode, MacRumors, 9to5Mac, Tom’s Hardware, TechRadar, The Elec, DigiTimes, Quartz, Protocol, Rest of World, 404 Media, Electrek',
  'Le Monde, Le Figaro, Les Échos, Les Echos, Libération, La Croix, L’Humanité, Le Parisien, Le Point, L’Express, L’Obs, Marianne, Mediapart, La Tribune, Challenges, Capital, L’Opinion, La Lettre, L’Informé, Le Canard enchaîné, L’Usine nouvelle, Usine nouvelle, L’Usine digitale, Usine Digitale, BFM, BFM Business, BFMTV, France Info, Franceinfo, France Inter, France 24, RFI, RTL, Europe 1, TF1, LCI, M6, Ouest-France, Sud Ouest, Contexte, Euractiv, Numerama, Clubic, Frandroid, Next INpact, Silicon',
  'Le Temps, Le Soir, La Libre, L’Écho, De Tijd, NRC, De Telegraaf, Volkskrant, RTS, RTBF, Le Devoir, La Presse, Globe and Mail, Toronto Star',
  'Handelsblatt, Spiegel, Der Spiegel, Süddeutsche Zeitung, Die Zeit, Die Welt, Bild, FAZ, Frankfurter Allgemeine Zeitung, Manager Magazin, WirtschaftsWoche',
  'El País, El Mundo, Expansión, Cinco Días, Corriere della Sera, La Repubblica, La Stampa, Il Sole 24 Ore',
  'Nikkei, Nikkei Asia, Nihon Keizai Shimbun, Asahi Shimbun, Yomiuri, Mainichi, South China Morning Post, SCMP, Caixin, Global Times, China Daily, LatePost, Yicai, 36Kr, Commercial Times, Economic Daily News, Taipei Times, Chosun Ilbo, Korea Herald, Maeil, Straits Times, Economic Times, Times of India, Hindustan Times, Mint',
  'Vedomosti, Kommersant, Kyiv Independent, Haaretz, Jerusalem Post, The National, Valor Econômico, Folha',
]

/** What machine translation makes of names that are words, and the name. */
export const pressTranslated: readonly (readonly [translated: string, name: string])[] = [
  ['Temps Financier', 'Financial Times'],
  ['Temps Financiers', 'Financial Times'],
  ['Journal de Wall Street', 'Wall Street Journal'],
  ['Temps de New York', 'New York Times'],
  ['Poste de Washington', 'Washington Post'],
  ['Poste du matin de Chine du Sud', 'South China Morning Post'],
  ['Semaine des affaires de Bloomberg', 'Bloomberg'],
  ['Temps du Détroit', 'Straits Times'],
]
