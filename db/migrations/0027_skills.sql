-- owner: skills
-- What a person can do, how that is known, who can validate it, and her CVs. Before that: occupations by SSYK 2012.

-- Occupations --------------------------------------------------------------------------------------------------------

create table occupations (
  code text primary key check (code ~ '^[0-9]{1,4}$'),
  name text not null check (length(name) between 1 and 200)
);
comment on table occupations is 'SSYK 2012: one digit major groups to four digits unit groups. The same for everybody, so without a tenant. An operator replaces it with the official list (egenvag occupations import).';

create table occupation_words (
  code text not null references occupations (code) on delete cascade,
  word text not null check (length(word) between 2 and 120 and word = lower(word)),
  primary key (code, word)
);
comment on table occupation_words is 'What people call the occupations of a four-digit group, in lower case. Found also when misspelt.';

with lines as (
  select string_to_array(line, '|') as parts from unnest(string_to_array(trim(both e'\n' from $ssyk$
0|Militära yrken
01|Officerare
011|Officerare
0110|Officerare
02|Specialistofficerare
021|Specialistofficerare
0210|Specialistofficerare
03|Soldater m.fl.
031|Soldater m.fl.
0310|Soldater m.fl.|soldat
1|Chefsyrken
11|Politiker och högre ämbetsmän m.fl.
111|Politiker och högre ämbetsmän
1111|Politiker|politiker
1112|General-, landstings- och kommundirektörer m.fl.
1113|Chefstjänstemän i intresseorganisationer
112|Verkställande direktörer m.fl.
1120|Verkställande direktörer m.fl.|vd, verkställande direktör
12|Chefer inom ekonomi, personal, marknad och försäljning samt administration m.m.
121|Ekonomi- och finanschefer
1211|Ekonomi- och finanschefer, nivå 1
1212|Ekonomi- och finanschefer, nivå 2|ekonomichef
122|Personal- och HR-chefer
1221|Personal- och HR-chefer, nivå 1
1222|Personal- och HR-chefer, nivå 2|personalchef
123|Förvaltnings- och planeringschefer
1230|Förvaltnings- och planeringschefer
124|Informations-, kommunikations- och PR-chefer
1241|Informations-, kommunikations- och PR-chefer, nivå 1
1242|Informations-, kommunikations- och PR-chefer, nivå 2
125|Försäljnings- och marknadschefer
1251|Försäljnings- och marknadschefer, nivå 1
1252|Försäljnings- och marknadschefer, nivå 2|försäljningschef, marknadschef
129|Övriga administrations- och servicechefer
1291|Övriga administrations- och servicechefer, nivå 1
1292|Övriga administrations- och servicechefer, nivå 2
13|Chefer inom IT, logistik, FoU, fastighetsbolag, bygg- och anläggningsverksamhet samt tillverkning m.m.
131|IT-chefer
1311|IT-chefer, nivå 1
1312|IT-chefer, nivå 2|it-chef
132|Inköps-, logistik- och transportchefer
1321|Inköps-, logistik- och transportchefer, nivå 1
1322|Inköps-, logistik- och transportchefer, nivå 2|lagerchef, logistikchef, inköpschef
133|Forsknings- och utvecklingschefer
1331|Forsknings- och utvecklingschefer, nivå 1
1332|Forsknings- och utvecklingschefer, nivå 2
134|Chefer inom arkitekt- och ingenjörsverksamhet
1341|Chefer inom arkitekt- och ingenjörsverksamhet, nivå 1
1342|Chefer inom arkitekt- och ingenjörsverksamhet, nivå 2
135|Fastighets- och förvaltningschefer
1351|Fastighets- och förvaltningschefer, nivå 1
1352|Fastighets- och förvaltningschefer, nivå 2
136|Driftchefer inom bygg, anläggning och gruva
1361|Driftchefer inom bygg, anläggning och gruva, nivå 1
1362|Driftchefer inom bygg, anläggning och gruva, nivå 2
137|Produktionschefer inom tillverkning
1371|Produktionschefer inom tillverkning, nivå 1
1372|Produktionschefer inom tillverkning, nivå 2|produktionschef, fabrikschef
138|Förvaltare inom skogsbruk och lantbruk m.fl.
1380|Förvaltare inom skogsbruk och lantbruk m.fl.
14|Chefer inom utbildning
141|Chefer inom grund- och gymnasieskola samt vuxenutbildning
1411|Avdelningschefer inom grund- och gymnasieskola samt vuxenutbildning, nivå 1
1412|Rektorer, nivå 2|rektor
142|Chefer inom förskoleverksamhet
1421|Avdelningschefer inom förskola, nivå 1
1422|Förskolechefer, nivå 2|förskolechef, förskolerektor
149|Övriga chefer inom utbildning
1491|Övriga avdelningschefer inom utbildning, nivå 1
1492|Övriga verksamhetschefer inom utbildning, nivå 2
15|Chefer inom hälso- och sjukvård samt annan samhällsservice
151|Chefer inom hälso- och sjukvård
1511|Klinik- och verksamhetschefer inom hälsa och sjukvård, nivå 1
1512|Avdelnings- och enhetschefer inom hälsa och sjukvård, nivå 2
152|Chefer inom socialt och kurativt arbete
1521|Avdelningschefer inom socialt och kurativt arbete, nivå 1
1522|Enhetschefer inom socialt och kurativt arbete, nivå 2
153|Chefer inom äldreomsorg
1531|Avdelningschefer inom äldreomsorg, nivå 1
1532|Enhetschefer inom äldreomsorg, nivå 2
154|Chefer och ledare inom trossamfund
1540|Chefer och ledare inom trossamfund
159|Övriga chefer inom samhällsservice
1591|Övriga chefer inom samhällsservice, nivå 1
1592|Övriga verksamhetschefer inom samhällsservice, nivå 2
16|Chefer inom bank, finans och försäkring
161|Chefer inom bank, finans och försäkring
1611|Chefer inom bank, finans och försäkring, nivå 1
1612|Chefer inom bank, finans och försäkring, nivå 2
17|Chefer inom övrig servicenäring
171|Hotell- och konferenschefer
1711|Hotell- och konferenschefer, nivå 1
1712|Hotell- och konferenschefer, nivå 2|hotellchef
172|Restaurang- och kökschefer
1721|Restaurang- och kökschefer, nivå 1
1722|Restaurang- och kökschefer, nivå 2|restaurangchef, kökschef, restaurangägare
173|Chefer inom handel
1731|Chefer inom handel, nivå 1
1732|Chefer inom handel, nivå 2|butikschef, butiksägare
174|Chefer inom friskvård, sport och fritid
1741|Chefer inom friskvård, sport och fritid, nivå 1
1742|Chefer inom friskvård, sport och fritid, nivå 2
179|Chefer inom övrig servicenäring
1791|Chefer inom övrig servicenäring, nivå 1
1792|Chefer inom övrig servicenäring, nivå 2
2|Yrken med krav på fördjupad högskolekompetens
21|Yrken med krav på fördjupad högskolekompetens inom naturvetenskap och teknik
211|Fysiker och kemister m.fl.
2111|Fysiker och astronomer|fysiker
2112|Meteorologer|meteorolog
2113|Kemister|kemist
2114|Geologer och geofysiker m.fl.|geolog
212|Matematiker, aktuarier och statistiker
2121|Matematiker och aktuarier|matematiker
2122|Statistiker|statistiker
213|Biologer, farmakologer och specialister inom lant- och skogsbruk m.fl.
2131|Cell- och molekylärbiologer m.fl.|biolog
2132|Växt- och djurbiologer|agronom
2133|Farmakologer och biomedicinare|farmakolog
2134|Specialister och rådgivare inom lantbruk m.m.|agronom, lantbruksrådgivare
2135|Specialister och rådgivare inom skogsbruk|jägmästare
214|Civilingenjörsyrken
2141|Civilingenjörsyrken inom logistik och produktionsplanering|civilingenjör
2142|Civilingenjörsyrken inom bygg och anläggning|civilingenjör, byggingenjör
2143|Civilingenjörsyrken inom elektroteknik|civilingenjör, elingenjör
2144|Civilingenjörsyrken inom maskinteknik|civilingenjör, maskiningenjör
2145|Civilingenjörsyrken inom kemi och kemiteknik|civilingenjör, kemiingenjör
2146|Civilingenjörsyrken inom gruvteknik och metallurgi|civilingenjör
2149|Övriga civilingenjörsyrken|civilingenjör
216|Arkitekter och lantmätare
2161|Arkitekter m.fl.|arkitekt
2162|Landskapsarkitekter|landskapsarkitekt
2163|Planeringsarkitekter m.fl.|planeringsarkitekt
2164|Lantmätare|lantmätare
217|Designer och formgivare
2171|Industridesigner|industridesigner
2172|Grafisk formgivare m.fl.|grafisk formgivare, grafiker
2173|Designer inom spel och digitala medier|webbdesigner
2179|Övriga designer och formgivare|modedesigner, klädesigner
218|Specialister inom miljö- och hälsoskydd
2181|Arbetsmiljöingenjörer, yrkes- och miljöhygieniker
2182|Miljö- och hälsoskyddsinspektörer|miljöinspektör
2183|Specialister inom miljöskydd och miljöteknik
22|Yrken med krav på fördjupad högskolekompetens inom hälso- och sjukvård
221|Läkare
2211|Specialistläkare|läkare, doktor, kirurg
2212|ST-läkare|läkare
2213|AT-läkare|läkare
2219|Övriga läkare|läkare, doktor, underläkare
222|Sjuksköterskor
2221|Grundutbildade sjuksköterskor|sjuksköterska, sjukskötare
2222|Barnmorskor|barnmorska
2223|Anestesisjuksköterskor|anestesisjuksköterska
2224|Distriktssköterskor|distriktssköterska
2225|Psykiatrisjuksköterskor|psykiatrisjuksköterska
2226|Ambulanssjuksköterskor m.fl.|ambulanssjuksköterska
2227|Geriatriksjuksköterskor|geriatriksjuksköterska
2228|Intensivvårdssjuksköterskor|intensivvårdssjuksköterska
223|Sjuksköterskor (fortsättning)
2231|Operationssjuksköterskor|operationssjuksköterska
2232|Barnsjuksköterskor|barnsjuksköterska
2233|Skolsköterskor|skolsköterska
2234|Företagssköterskor|företagssköterska
2235|Röntgensjuksköterskor|röntgensjuksköterska
2239|Övriga specialistsjuksköterskor|specialistsjuksköterska
224|Psykologer och psykoterapeuter
2241|Psykologer|psykolog
2242|Psykoterapeuter|psykoterapeut
225|Veterinärer
2250|Veterinärer|veterinär, djurläkare
226|Tandläkare
2260|Tandläkare|tandläkare
227|Naprapater, sjukgymnaster och arbetsterapeuter m.fl.
2271|Kiropraktorer och naprapater m.fl.|kiropraktor, naprapat
2272|Fysioterapeuter och sjukgymnaster|sjukgymnast, fysioterapeut
2273|Arbetsterapeuter|arbetsterapeut
228|Andra specialister inom hälso- och sjukvård
2281|Apotekare|apotekare, farmaceut
2282|Dietister|dietist
2283|Audionomer och logopeder|logoped, audionom
2284|Optiker|optiker
2289|Övriga specialister inom hälso- och sjukvård
23|Yrken med krav på fördjupad högskolekompetens inom utbildning
231|Universitets- och högskollärare
2311|Professorer|professor
2312|Universitets- och högskolelektorer|universitetslektor, universitetslärare
2313|Forskarassistenter m.fl.|forskare
2314|Doktorander|doktorand
2319|Övriga universitets- och högskollärare|högskolelärare, universitetslärare
232|Lärare i yrkesämnen
2320|Lärare i yrkesämnen|yrkeslärare
233|Gymnasielärare
2330|Gymnasielärare|gymnasielärare, lärare
234|Grundskollärare, fritidspedagoger och förskollärare
2341|Grundskollärare|grundskollärare, lärare, skollärare, engelsklärare, mattelärare
2342|Fritidspedagoger|fritidspedagog, fritidslärare
2343|Förskollärare|förskollärare, dagisfröken
235|Andra pedagoger med teoretisk specialistkompetens
2351|Speciallärare och specialpedagoger m.fl.|speciallärare, specialpedagog
2352|Studie- och yrkesvägledare|studie- och yrkesvägledare, syv
2359|Övriga pedagoger med teoretisk specialistkompetens|sfi-lärare, språklärare, modersmålslärare
24|Yrken med krav på fördjupad högskolekompetens inom ekonomi och förvaltning
241|Revisorer, finansanalytiker och fondförvaltare m.fl.
2411|Revisorer m.fl.|revisor
2412|Controller|controller
2413|Finansanalytiker och investeringsrådgivare m.fl.|finansanalytiker
2414|Traders och fondförvaltare
2415|Nationalekonomer och makroanalytiker m.fl.|nationalekonom
2419|Övriga ekonomer|ekonom
242|Organisationsutvecklare, utredare och HR-specialister m.fl.
2421|Lednings- och organisationsutvecklare|projektledare
2422|Planerare och utredare m.fl.|utredare
2423|Personal- och HR-specialister|hr, rekryterare
243|Marknadsförare och informatörer m.fl.
2431|Marknadsanalytiker och marknadsförare m.fl.|marknadsförare
2432|Informatörer, kommunikatörer och PR-specialister|kommunikatör, informatör
25|Yrken med krav på fördjupad högskolekompetens inom IT
251|IT-arkitekter, systemutvecklare och testledare m.fl.
2511|Systemanalytiker och IT-arkitekter m.fl.|it-arkitekt
2512|Mjukvaru- och systemutvecklare m.fl.|programmerare, systemutvecklare, utvecklare
2513|Utvecklare inom spel och digitala media|spelutvecklare, webbutvecklare
2514|Systemtestare och testledare|testare
2515|Systemförvaltare m.fl.|systemförvaltare
2516|IT-säkerhetsspecialister
2519|Övriga IT-specialister
26|Yrken med krav på fördjupad högskolekompetens inom juridik, kultur och socialt arbete m.m.
261|Jurister
2611|Advokater|advokat
2612|Domare|domare
2613|Åklagare|åklagare
2614|Affärs- och företagsjurister|jurist
2615|Förvaltnings- och organisationsjurister|jurist
2619|Övriga jurister|jurist
262|Museiintendenter och bibliotekarier m.fl.
2621|Museiintendenter m.fl.
2622|Bibliotekarier och arkivarier|bibliotekarie
2623|Arkeologer och specialister inom humaniora m.m.|arkeolog, historiker
264|Författare, journalister och tolkar m.fl.
2641|Författare m.fl.|författare
2642|Journalister m.fl.|journalist, reporter
2643|Översättare, tolkar och lingvister m.fl.|tolk, översättare
265|Konstnärer, musiker och skådespelare m.fl.
2651|Bildkonstnärer m.fl.|konstnär
2652|Musiker, sångare och kompositörer|musiker, sångare, musikant
2653|Koreografer och dansare|dansare
2654|Regissörer och producenter av film, teater m.m.|regissör
2655|Skådespelare|skådespelare
266|Socialsekreterare och kuratorer m.fl.
2661|Socialsekreterare|socialsekreterare, socionom
2662|Kuratorer|kurator
2663|Biståndsbedömare m.fl.|biståndsbedömare
2669|Övriga yrken inom socialt arbete|fältassistent, familjebehandlare
267|Präster och diakoner
2671|Präster|präst
2672|Diakoner|diakon
3|Yrken med krav på högskolekompetens eller motsvarande
31|Yrken med krav på högskolekompetens eller motsvarande inom teknik
311|Ingenjörer och tekniker
3111|Ingenjörer och tekniker inom industri, logistik och produktionsplanering|ingenjör
3112|Ingenjörer och tekniker inom bygg och anläggning|ingenjör, byggingenjör
3113|Ingenjörer och tekniker inom elektroteknik|ingenjör, elingenjör
3114|Ingenjörer och tekniker inom maskinteknik|ingenjör
3115|Ingenjörer och tekniker inom kemi och kemiteknik|ingenjör
3116|Ingenjörer och tekniker inom gruvteknik och metallurgi|ingenjör
3117|GIS- och kartingenjörer
3119|Övriga ingenjörer och tekniker|ingenjör
312|Arbetsledare inom bygg och tillverkning m.m.
3121|Arbetsledare inom bygg, anläggning och gruva|arbetsledare
3122|Arbetsledare inom tillverkning|arbetsledare
315|Piloter, fartygs- och maskinbefäl m.fl.
3151|Maskinbefäl|maskinist
3152|Fartygsbefäl m.fl.|sjökapten, styrman
3153|Piloter m.fl.|pilot
3154|Flygledare|flygledare
3155|Flygtekniker|flygtekniker
32|Yrken med krav på högskolekompetens eller motsvarande inom hälso- och sjukvård samt laboratorium
321|Biomedicinska analytiker, tandtekniker och laboratorieingenjörer m.fl.
3211|Tekniker, bilddiagnostik och medicinteknisk utrustning
3212|Biomedicinska analytiker m.fl.|biomedicinsk analytiker, laborant
3213|Receptarier|receptarie
3214|Tandtekniker och ortopedingenjörer m.fl.|tandtekniker
3215|Laboratorieingenjörer|laborant
323|Terapeuter inom alternativmedicin
3230|Terapeuter inom alternativmedicin
324|Djursjukskötare m.fl.
3240|Djursjukskötare m.fl.|djurskötare på klinik
325|Tandhygienister
3250|Tandhygienister|tandhygienist
33|Yrken med krav på högskolekompetens eller motsvarande inom ekonomi och förvaltning
331|Banktjänstemän och redovisningsekonomer m.fl.
3311|Mäklare inom finans
3312|Banktjänstemän|banktjänsteman, bankkassör
3313|Redovisningsekonomer|redovisningsekonom, bokförare
3314|Skadereglerare och värderare
332|Försäkringsrådgivare, företagssäljare och inköpare m.fl.
3321|Försäkringssäljare och försäkringsrådgivare
3322|Företagssäljare|säljare, företagssäljare
3323|Inköpare och upphandlare|inköpare
3324|Ordersamordnare m.fl.
333|Förmedlare m.fl.
3331|Speditörer och transportmäklare|speditör
3332|Evenemangs- och reseproducenter m.fl.
3333|Arbetsförmedlare|arbetsförmedlare, jobbcoach
3334|Fastighetsmäklare|mäklare
3335|Fastighetsförvaltare|fastighetsförvaltare
3339|Övriga förmedlare
334|Juristsekreterare, chefssekreterare och institutionssekreterare m.fl.
3341|Gruppledare för kontorspersonal
3342|Domstols- och juristsekreterare m.fl.
3343|Chefssekreterare och VD-assistenter m.fl.|sekreterare
335|Skatte- och socialförsäkringshandläggare m.fl.
3351|Tull- och kustbevakningstjänstemän|tulltjänsteman, tullare
3352|Skattehandläggare
3353|Socialförsäkringshandläggare
3354|Säkerhetsinspektörer m.fl.
3355|Brandingenjörer och byggnadsinspektörer m.fl.
3359|Övriga handläggare|handläggare
336|Poliser
3360|Poliser|polis
34|Yrken med krav på högskolekompetens eller motsvarande inom kultur, friskvård och socialt arbete
341|Behandlingsassistenter och pastorer
3411|Behandlingsassistenter och socialpedagoger m.fl.|behandlingsassistent, socialpedagog
3412|Pastorer m.fl.|imam, pastor
342|Idrottsutövare och fritidsledare m.fl.
3421|Professionella idrottsutövare|fotbollsspelare, idrottare
3422|Idrottstränare och instruktörer m.fl.|tränare, fotbollstränare, gyminstruktör
3423|Fritidsledare m.fl.|fritidsledare, ungdomsledare
3424|Friskvårdskonsulenter och hälsopedagoger m.fl.
343|Fotografer, dekoratörer och underhållningsartister m.fl.
3431|Fotografer|fotograf
3432|Inredare, dekoratörer och scenografer m.fl.|dekoratör, inredare
3433|Inspicienter och scriptor m.fl.
3439|Övriga yrken inom kultur och underhållning
344|Trafiklärare och instruktörer
3441|Trafiklärare|trafiklärare, körskollärare
3449|Övriga utbildare och instruktörer|instruktör, kursledare
345|Köksmästare och souschefer
3451|Köksmästare och souschefer|köksmästare
3452|Storhushållsföreståndare
35|Yrken med krav på högskolekompetens eller motsvarande inom IT, ljud- och ljusteknik m.m.
351|Drift-, support- och nätverkstekniker m.fl.
3511|Drifttekniker, IT|it-tekniker
3512|Supporttekniker, IT|it-support, datatekniker
3513|Systemadministratörer
3514|Nätverks- och systemtekniker m.fl.|nätverkstekniker
3515|Webbmaster och webbadministratörer
352|Bild-, ljud- och ljustekniker m.fl.
3521|Bild- och sändningstekniker
3522|Ljus-, ljud och scentekniker|ljudtekniker
4|Yrken inom administration och kundtjänst
41|Kontorsassistenter och sekreterare m.fl.
411|Kontorsassistenter och sekreterare
4111|Ekonomiassistenter m.fl.|ekonomiassistent, bokförare
4112|Löne- och personaladministratörer
4113|Backofficepersonal m.fl.
4114|Marknads- och försäljningsassistenter
4115|Inköps- och orderassistenter
4116|Skolassistenter m.fl.|skolassistent
4117|Medicinska sekreterare, vårdadministratörer m.fl.|läkarsekreterare, medicinsk sekreterare
4119|Övriga kontorsassistenter och sekreterare|kontorist, kontorsassistent, sekreterare, administratör
42|Kundserviceyrken
421|Croupierer och inkasserare
4211|Croupierer och oddssättare m.fl.
4212|Inkasserare och pantlånare m.fl.
422|Resesäljare, kundtjänstpersonal och receptionister m.fl.
4221|Resesäljare och trafikassistenter m.fl.|resesäljare
4222|Kundtjänstpersonal|kundtjänst, kundtjänstmedarbetare
4223|Telefonister|telefonist
4224|Hotellreceptionister m.fl.|hotellreceptionist, receptionist
4225|Kontorsreceptionister|receptionist
4226|Marknadsundersökare och intervjuare
43|Yrken inom materialförvaltning m.m.
432|Lagerpersonal och transportledare m.fl.
4321|Arbetsledare inom lager och terminal
4322|Lager- och terminalpersonal|lagerarbetare, lager, terminalarbetare, plockare, lagermedarbetare, lagerpersonal, godsmottagare
4323|Transportledare och transportsamordnare|transportledare
44|Andra kontors- och kundserviceyrken
441|Biblioteks- och arkivassistenter m.fl.
4410|Biblioteks- och arkivassistenter m.fl.|biblioteksassistent
442|Brevbärare och postterminalarbetare
4420|Brevbärare och postterminalarbetare|brevbärare, postsorterare
443|Förtroendevalda
4430|Förtroendevalda
5|Service-, omsorgs- och försäljningsyrken
51|Serviceyrken
511|Kabinpersonal, tågmästare och guider m.fl.
5111|Kabinpersonal m.fl.|flygvärdinna, kabinpersonal
5112|Tågvärdar och ombordansvariga m.fl.|tågvärd, konduktör
5113|Guider och reseledare|guide
512|Kockar och kallskänkor
5120|Kockar och kallskänkor|kock, kallskänka, matlagning, laga mat
513|Hovmästare, servitörer och bartendrar
5131|Hovmästare och servitörer|servitör, servitris, kypare
5132|Bartendrar|bartender
514|Skönhets- och kroppsterapeuter
5141|Frisörer|frisör, hårfrisör, barberare, hårfrisörska
5142|Hudterapeuter|hudterapeut, kosmetolog
5143|Massörer och massageterapeuter|massör
5144|Fotterapeuter|fotterapeut
5149|Övriga skönhets- och kroppsterapeuter|nagelterapeut, makeupartist
515|Städledare och fastighetsskötare m.fl.
5151|Städledare och husfruar|husfru, städledare
5152|Fastighetsskötare|fastighetsskötare, vaktmästare i fastighet
516|Övrig servicepersonal
5161|Begravnings- och krematoriepersonal
5169|Övrig servicepersonal
52|Försäljningsyrken inom detaljhandeln m.m.
522|Butikspersonal
5221|Säljande butikschefer och avdelningschefer i butik|butikschef
5222|Butikssäljare, dagligvaror|butiksbiträde, butikssäljare, mataffär, livsmedelsbutik, butiksarbetare
5223|Butikssäljare, fackhandel|butiksbiträde, butikssäljare, klädbutik, säljare i butik
5224|Optikerassistenter
5225|Bensinstationspersonal|bensinstation
5226|Uthyrare
5227|Apotekstekniker|apotekstekniker
523|Kassapersonal m.fl.
5230|Kassapersonal m.fl.|kassör, kassörska, kassabiträde
524|Eventsäljare och telefonförsäljare m.fl.
5241|Eventsäljare och butiksdemonstratörer m.fl.
5242|Telefonförsäljare m.fl.|telefonförsäljare
53|Omsorgsyrken
531|Barnskötare och elevassistenter m.fl.
5311|Barnskötare|barnskötare, barnvakt, dagmamma, barnflicka, barnpassning
5312|Elevassistenter m.fl.|elevassistent, resursperson, lärarassistent
532|Undersköterskor
5321|Undersköterskor, hemtjänst, hemsjukvård och äldreboende|undersköterska, hemtjänst, äldreboende, hemtjänstpersonal
5322|Undersköterskor, habilitering|undersköterska
5323|Undersköterskor, vård- och specialavdelning|undersköterska
5324|Undersköterskor, mottagning|undersköterska
5325|Barnsköterskor|barnsköterska
5326|Ambulanssjukvårdare|ambulansförare, ambulanssjukvårdare
533|Vårdbiträden
5330|Vårdbiträden|vårdbiträde, äldreomsorg, äldrevård, hemtjänst
534|Skötare, vårdare och personliga assistenter m.fl.
5341|Skötare|skötare, mentalskötare
5342|Vårdare, boendestödjare|boendestödjare, vårdare
5343|Personliga assistenter|personlig assistent, assistent
5349|Övrig vård- och omsorgspersonal
535|Tandsköterskor
5350|Tandsköterskor|tandsköterska
54|Andra bevaknings- och säkerhetsyrken
541|Andra bevaknings- och säkerhetsyrken
5411|Brandmän|brandman
5412|Kriminalvårdare|kriminalvårdare, fångvaktare
5413|Väktare och ordningsvakter|väktare, ordningsvakt, vakt
5414|SOS-operatörer m.fl.
5419|Övrig bevaknings- och säkerhetspersonal|badvakt, parkeringsvakt
6|Yrken inom lantbruk, trädgård, skogsbruk och fiske
61|Lantbruks- och trädgårdsyrken
611|Växtodlare inom jordbruk och trädgård
6111|Odlare av jordbruksväxter, frukt och bär|bonde, odlare, jordbrukare, fruktodlare
6112|Trädgårdsodlare|trädgårdsarbetare, odlare
6113|Trädgårdsanläggare m.fl.|trädgårdsmästare, trädgårdsanläggare
612|Djuruppfödare och djurskötare
6121|Uppfödare och skötare av lantbrukets husdjur|bonde, djurskötare, ladugårdsarbetare, herde, boskapsskötare
6122|Uppfödare och skötare av sällskapsdjur|djurskötare
6129|Övriga djuruppfödare och djurskötare|djurskötare, biodlare
613|Växtodlare och djuruppfödare, blandad drift
6130|Växtodlare och djuruppfödare, blandad drift|bonde, lantbrukare, jordbrukare
62|Skogsarbetare, fiskodlare och fiskare
621|Skogsarbetare
6210|Skogsarbetare|skogsarbetare
622|Fiskodlare och fiskare
6221|Fiskodlare
6222|Fiskare|fiskare
7|Yrken inom byggverksamhet och tillverkning
71|Byggnads- och anläggningsyrken
711|Snickare, murare och anläggningsarbetare
7111|Träarbetare, snickare m.fl.|snickare, byggarbetare, byggnadssnickare
7112|Murare m.fl.|murare, plattsättare, kakelsättare
7113|Betongarbetare|betongarbetare
7114|Anläggningsarbetare|anläggningsarbetare, vägarbetare
7115|Anläggningsdykare
7116|Ställningsbyggare|ställningsbyggare
7119|Övriga byggnads- och anläggningsarbetare|byggarbetare
712|Takmontörer, golvläggare och VVS-montörer m.fl.
7121|Takmontörer|takläggare, takmontör
7122|Golvläggare|golvläggare, mattläggare
7123|Isoleringsmontörer
7124|Glastekniker|glasmästare
7125|VVS-montörer m.fl.|rörmokare, vvs-montör, rörläggare
7126|Kyl- och värmepumpstekniker m.fl.|kyltekniker
713|Målare, lackerare och skorstensfejare m.fl.
7131|Målare|målare, byggnadsmålare
7132|Lackerare och industrimålare|billackerare, lackerare
7133|Skorstensfejare|sotare
7134|Saneringsarbetare m.fl.|sanerare
72|Metallhantverks- och reparatörsyrken
721|Gjutare, svetsare och plåtslagare m.fl.
7211|Gjutare|gjutare
7212|Svetsare och gasskärare|svetsare
7213|Byggnads- och ventilationsplåtslagare|plåtslagare
7214|Tunnplåtslagare|plåtslagare, bilplåtslagare
7215|Stålkonstruktionsmontörer och grovplåtslagare
722|Smeder och verktygsmakare m.fl.
7221|Smeder|smed
7222|Verktygsmakare
7223|Maskinställare och maskinoperatörer, metallarbete|cnc-operatör, svarvare
7224|Slipare m.fl.
723|Fordonsmekaniker och reparatörer m.fl.
7231|Motorfordonsmekaniker och fordonsreparatörer|bilmekaniker, mekaniker, bilreparatör, däckmontör
7232|Flygmekaniker m.fl.
7233|Underhållsmekaniker och maskinreparatörer|mekaniker, reparatör
73|Finmekaniska, grafiska och konsthantverksyrken
731|Finmekaniker och konsthantverkare m.fl.
7311|Finmekaniker|urmakare, låssmed
7312|Guld- och silversmeder|guldsmed, silversmed
7319|Musikinstrumentmakare och övriga konsthantverkare|keramiker, konsthantverkare
732|Prepresstekniker, tryckare och bokbindare m.fl.
7321|Prepresstekniker
7322|Tryckare|tryckare
7323|Bokbindare m.fl.
74|Installations- och serviceyrken
741|Installations- och industrielektriker m.fl.
7411|Installations- och serviceelektriker|elektriker
7412|Industrielektriker|elektriker
7413|Distributionselektriker|elektriker
742|Elektronikreparatörer och kommunikationselektriker m.fl.
7420|Elektronikreparatörer och kommunikationselektriker m.fl.|tv-reparatör, mobilreparatör, elektronikreparatör
75|Andra hantverksyrken inom trä och textil m.m.
752|Ytbehandlare, trä och möbelsnickare m.fl.
7521|Manuella ytbehandlare, trä
7522|Fin-, inrednings- och möbelsnickare|möbelsnickare, finsnickare
7523|Maskinsnickare och maskinoperatörer, träindustri
753|Skräddare, tapetserare och läderhantverkare m.fl.
7531|Skräddare och ateljésömmerskor m.fl.|skräddare, sömmerska, ateljésömmerska
7532|Sömmare|sömmerska, sömmare
7533|Tapetserare|tapetserare, möbeltapetserare
7534|Läderhantverkare och skomakare|skomakare
76|Livsmedelshantverkare m.fl.
761|Slaktare, bagare och livsmedelsförädlare m.fl.
7611|Slaktare och styckare m.fl.|slaktare, styckare
7612|Bagare och konditorer|bagare, konditor, baka bröd
7613|Provsmakare och kvalitetsbedömare
7619|Övriga livsmedelsförädlare
8|Yrken inom maskinell tillverkning och transport m.m.
81|Process- och maskinoperatörer
811|Malmförädlingsyrken och brunnsborrare m.fl.
8111|Gruv- och stenbrottsarbetare|gruvarbetare
8112|Processoperatörer, stenkross- och malmförädlingsanläggning
8113|Brunnsborrare m.fl.
8114|Maskinoperatörer, cement-, sten- och betongvaror
8115|Bergssprängare
8116|Stenhuggare m.fl.
812|Process- och maskinoperatörer, vid stål- och metallverk
8121|Maskinoperatörer, ytbehandling
8122|Valsverksoperatörer
8129|Övriga maskin- och processoperatörer vid stål- och metallverk
813|Maskinoperatörer, kemiska och farmaceutiska produkter m.m.
8131|Maskinoperatörer, farmaceutiska produkter
8132|Maskinoperatörer, kemisktekniska och fotografiska produkter
814|Maskinoperatörer, gummi-, plast- och pappersvaruindustri
8141|Maskinoperatörer, gummiindustri
8142|Maskinoperatörer, plastindustri
8143|Maskinoperatörer, pappersvaruindustri
815|Maskinoperatörer, textil-, tvätt- och läderindustri m.m.
8151|Maskinoperatörer, blekning, färgning och tvättning|tvättarbetare, tvätteriarbetare
8159|Övriga maskinoperatörer, textil-, skinn- och läderindustri|textilarbetare
816|Maskinoperatörer, livsmedelsindustri
8161|Maskinoperatörer, kött- och fiskberedningsindustri
8162|Maskinoperatörer, mejeri
8163|Maskinoperatörer, kvarn-, bageri- och konfektyrindustri
8169|Övriga maskinoperatörer inom livsmedelsindustri m.m.|livsmedelsarbetare
817|Processoperatörer, trä- och pappersindustri
8171|Processoperatörer, pappersmassa
8172|Processoperatörer, papper
8173|Operatörer inom sågverk, hyvleri och plywood m.m.|sågverksarbetare
8174|Maskinoperatörer inom ytbehandling, trä
818|Andra process- och maskinoperatörer
8181|Maskinoperatörer, påfyllning, packning och märkning|packare, packerska
8189|Andra process- och maskinoperatörer|maskinoperatör, processoperatör
819|Drifttekniker och processövervakare
8191|Drifttekniker vid värme- och vattenverk
8192|Processövervakare, kemisk industri
8193|Processövervakare, metallproduktion
8199|Övriga drifttekniker och processövervakare
82|Montörer
821|Montörer
8211|Fordonsmontörer|fordonsmontör, montör
8212|Montörer, elektrisk och elektronisk utrustning|montör
8213|Montörer, metall-, gummi- och plastprodukter|montör
8214|Montörer, träprodukter|montör
8219|Övriga montörer|montör
83|Transport- och maskinföraryrken
831|Lokförare och bangårdspersonal
8311|Lokförare|lokförare, tågförare
8312|Bangårdspersonal
832|Bil-, motorcykel- och cykelförare
8321|Taxiförare m.fl.|taxiförare, taxichaufför
8329|Övriga bil-, motorcykel- och cykelförare|budbilsförare, chaufför, cykelbud, matbud, bud
833|Lastbils- och bussförare
8331|Buss- och spårvagnsförare|bussförare, busschaufför, spårvagnsförare
8332|Lastbilsförare m.fl.|lastbilsförare, lastbilschaufför, chaufför, åkare
834|Maskinförare
8341|Förare av jordbruks- och skogsmaskiner|traktorförare
8342|Anläggningsmaskinförare m.fl.|grävmaskinist, hjullastarförare
8343|Kranförare m.fl.|kranförare
8344|Truckförare|truckförare, truck, truckkort
835|Matroser och jungmän m.fl.
8350|Matroser och jungmän m.fl.|matros, sjöman
9|Yrken med krav på kortare utbildning eller introduktion
91|Städyrken
911|Städare och hemservicepersonal m.fl.
9111|Städare|städare, lokalvårdare, städerska, städ, hotellstädare, rengörare, städhjälp
9119|Övrig hemservicepersonal m.fl.|hushållsarbete, hemhjälp, hembiträde
912|Tvättare, fönsterputsare och övriga rengöringsarbetare
9120|Bilrekonditionerare, fönsterputsare och övriga rengöringsarbetare|fönsterputsare, biltvättare, bilrekonditionerare
92|Bärplockare och plantörer m.fl.
921|Bärplockare och plantörer m.fl.
9210|Bärplockare och plantörer m.fl.|bärplockare, fruktplockare, skogsplanterare
93|Andra yrken inom bygg, tillverkning och godshantering
931|Grovarbetare inom bygg och anläggning
9310|Grovarbetare inom bygg och anläggning|grovarbetare, byggarbetare, hantlangare
932|Handpaketerare och andra fabriksarbetare
9320|Handpaketerare och andra fabriksarbetare|fabriksarbetare, paketerare, industriarbetare, packare
933|Hamnarbetare och ramppersonal m.fl.
9331|Hamnarbetare|hamnarbetare
9332|Ramppersonal, flyttkarlar och varupåfyllare m.fl.|flyttkarl, varuplockare, varupåfyllare, flyttarbetare
94|Köks- och restaurangbiträden
941|Snabbmatspersonal, köks- och restaurangbiträden m.fl.
9411|Pizzabagare m.fl.|pizzabagare, hamburgare, snabbmat, kebab
9412|Restaurang- och köksbiträden m.fl.|köksbiträde, diskare, restaurangbiträde, måltidsbiträde, skolmåltid, disk
9413|Kafé- och konditoribiträden|kafébiträde, café, barista, kaffe
95|Torg- och marknadsförsäljare
952|Torg- och marknadsförsäljare
9520|Torg- och marknadsförsäljare|torghandlare, gatuförsäljare, marknadsförsäljare
96|Återvinnings-, tidningsdistributions- och övriga serviceyrken
961|Återvinningsarbetare
9610|Renhållnings- och återvinningsarbetare|sophämtare, återvinning, renhållningsarbetare
962|Tidningsdistributörer, vaktmästare och övriga servicearbetare
9621|Reklamutdelare och tidningsdistributörer|tidningsbud, reklamutdelare
9622|Vaktmästare m.fl.|vaktmästare
9629|Övriga servicearbetare
$ssyk$), e'\n')) line
), named as (
  insert into occupations (code, name) select parts[1], parts[2] from lines returning code
)
select count(*) from named;
insert into occupation_words (code, word)
select distinct parts[1], lower(trim(word)) from (
  select string_to_array(line, '|') as parts from unnest(string_to_array(trim(both e'\n' from $ssyk$
0310|soldat
1111|politiker
1120|vd, verkställande direktör
1212|ekonomichef
1222|personalchef
1252|försäljningschef, marknadschef
1312|it-chef
1322|lagerchef, logistikchef, inköpschef
1372|produktionschef, fabrikschef
1412|rektor
1422|förskolechef, förskolerektor
1712|hotellchef
1722|restaurangchef, kökschef, restaurangägare
1732|butikschef, butiksägare
2111|fysiker
2112|meteorolog
2113|kemist
2114|geolog
2121|matematiker
2122|statistiker
2131|biolog
2132|agronom
2133|farmakolog
2134|agronom, lantbruksrådgivare
2135|jägmästare
2141|civilingenjör
2142|civilingenjör, byggingenjör
2143|civilingenjör, elingenjör
2144|civilingenjör, maskiningenjör
2145|civilingenjör, kemiingenjör
2146|civilingenjör
2149|civilingenjör
2161|arkitekt
2162|landskapsarkitekt
2163|planeringsarkitekt
2164|lantmätare
2171|industridesigner
2172|grafisk formgivare, grafiker
2173|webbdesigner
2179|modedesigner, klädesigner
2182|miljöinspektör
2211|läkare, doktor, kirurg
2212|läkare
2213|läkare
2219|läkare, doktor, underläkare
2221|sjuksköterska, sjukskötare
2222|barnmorska
2223|anestesisjuksköterska
2224|distriktssköterska
2225|psykiatrisjuksköterska
2226|ambulanssjuksköterska
2227|geriatriksjuksköterska
2228|intensivvårdssjuksköterska
2231|operationssjuksköterska
2232|barnsjuksköterska
2233|skolsköterska
2234|företagssköterska
2235|röntgensjuksköterska
2239|specialistsjuksköterska
2241|psykolog
2242|psykoterapeut
2250|veterinär, djurläkare
2260|tandläkare
2271|kiropraktor, naprapat
2272|sjukgymnast, fysioterapeut
2273|arbetsterapeut
2281|apotekare, farmaceut
2282|dietist
2283|logoped, audionom
2284|optiker
2311|professor
2312|universitetslektor, universitetslärare
2313|forskare
2314|doktorand
2319|högskolelärare, universitetslärare
2320|yrkeslärare
2330|gymnasielärare, lärare
2341|grundskollärare, lärare, skollärare, engelsklärare, mattelärare
2342|fritidspedagog, fritidslärare
2343|förskollärare, dagisfröken
2351|speciallärare, specialpedagog
2352|studie- och yrkesvägledare, syv
2359|sfi-lärare, språklärare, modersmålslärare
2411|revisor
2412|controller
2413|finansanalytiker
2415|nationalekonom
2419|ekonom
2421|projektledare
2422|utredare
2423|hr, rekryterare
2431|marknadsförare
2432|kommunikatör, informatör
2511|it-arkitekt
2512|programmerare, systemutvecklare, utvecklare
2513|spelutvecklare, webbutvecklare
2514|testare
2515|systemförvaltare
2611|advokat
2612|domare
2613|åklagare
2614|jurist
2615|jurist
2619|jurist
2622|bibliotekarie
2623|arkeolog, historiker
2641|författare
2642|journalist, reporter
2643|tolk, översättare
2651|konstnär
2652|musiker, sångare, musikant
2653|dansare
2654|regissör
2655|skådespelare
2661|socialsekreterare, socionom
2662|kurator
2663|biståndsbedömare
2669|fältassistent, familjebehandlare
2671|präst
2672|diakon
3111|ingenjör
3112|ingenjör, byggingenjör
3113|ingenjör, elingenjör
3114|ingenjör
3115|ingenjör
3116|ingenjör
3119|ingenjör
3121|arbetsledare
3122|arbetsledare
3151|maskinist
3152|sjökapten, styrman
3153|pilot
3154|flygledare
3155|flygtekniker
3212|biomedicinsk analytiker, laborant
3213|receptarie
3214|tandtekniker
3215|laborant
3240|djurskötare på klinik
3250|tandhygienist
3312|banktjänsteman, bankkassör
3313|redovisningsekonom, bokförare
3322|säljare, företagssäljare
3323|inköpare
3331|speditör
3333|arbetsförmedlare, jobbcoach
3334|mäklare
3335|fastighetsförvaltare
3343|sekreterare
3351|tulltjänsteman, tullare
3359|handläggare
3360|polis
3411|behandlingsassistent, socialpedagog
3412|imam, pastor
3421|fotbollsspelare, idrottare
3422|tränare, fotbollstränare, gyminstruktör
3423|fritidsledare, ungdomsledare
3431|fotograf
3432|dekoratör, inredare
3441|trafiklärare, körskollärare
3449|instruktör, kursledare
3451|köksmästare
3511|it-tekniker
3512|it-support, datatekniker
3514|nätverkstekniker
3522|ljudtekniker
4111|ekonomiassistent, bokförare
4116|skolassistent
4117|läkarsekreterare, medicinsk sekreterare
4119|kontorist, kontorsassistent, sekreterare, administratör
4221|resesäljare
4222|kundtjänst, kundtjänstmedarbetare
4223|telefonist
4224|hotellreceptionist, receptionist
4225|receptionist
4322|lagerarbetare, lager, terminalarbetare, plockare, lagermedarbetare, lagerpersonal, godsmottagare
4323|transportledare
4410|biblioteksassistent
4420|brevbärare, postsorterare
5111|flygvärdinna, kabinpersonal
5112|tågvärd, konduktör
5113|guide
5120|kock, kallskänka, matlagning, laga mat
5131|servitör, servitris, kypare
5132|bartender
5141|frisör, hårfrisör, barberare, hårfrisörska
5142|hudterapeut, kosmetolog
5143|massör
5144|fotterapeut
5149|nagelterapeut, makeupartist
5151|husfru, städledare
5152|fastighetsskötare, vaktmästare i fastighet
5221|butikschef
5222|butiksbiträde, butikssäljare, mataffär, livsmedelsbutik, butiksarbetare
5223|butiksbiträde, butikssäljare, klädbutik, säljare i butik
5225|bensinstation
5227|apotekstekniker
5230|kassör, kassörska, kassabiträde
5242|telefonförsäljare
5311|barnskötare, barnvakt, dagmamma, barnflicka, barnpassning
5312|elevassistent, resursperson, lärarassistent
5321|undersköterska, hemtjänst, äldreboende, hemtjänstpersonal
5322|undersköterska
5323|undersköterska
5324|undersköterska
5325|barnsköterska
5326|ambulansförare, ambulanssjukvårdare
5330|vårdbiträde, äldreomsorg, äldrevård, hemtjänst
5341|skötare, mentalskötare
5342|boendestödjare, vårdare
5343|personlig assistent, assistent
5350|tandsköterska
5411|brandman
5412|kriminalvårdare, fångvaktare
5413|väktare, ordningsvakt, vakt
5419|badvakt, parkeringsvakt
6111|bonde, odlare, jordbrukare, fruktodlare
6112|trädgårdsarbetare, odlare
6113|trädgårdsmästare, trädgårdsanläggare
6121|bonde, djurskötare, ladugårdsarbetare, herde, boskapsskötare
6122|djurskötare
6129|djurskötare, biodlare
6130|bonde, lantbrukare, jordbrukare
6210|skogsarbetare
6222|fiskare
7111|snickare, byggarbetare, byggnadssnickare
7112|murare, plattsättare, kakelsättare
7113|betongarbetare
7114|anläggningsarbetare, vägarbetare
7116|ställningsbyggare
7119|byggarbetare
7121|takläggare, takmontör
7122|golvläggare, mattläggare
7124|glasmästare
7125|rörmokare, vvs-montör, rörläggare
7126|kyltekniker
7131|målare, byggnadsmålare
7132|billackerare, lackerare
7133|sotare
7134|sanerare
7211|gjutare
7212|svetsare
7213|plåtslagare
7214|plåtslagare, bilplåtslagare
7221|smed
7223|cnc-operatör, svarvare
7231|bilmekaniker, mekaniker, bilreparatör, däckmontör
7233|mekaniker, reparatör
7311|urmakare, låssmed
7312|guldsmed, silversmed
7319|keramiker, konsthantverkare
7322|tryckare
7411|elektriker
7412|elektriker
7413|elektriker
7420|tv-reparatör, mobilreparatör, elektronikreparatör
7522|möbelsnickare, finsnickare
7531|skräddare, sömmerska, ateljésömmerska
7532|sömmerska, sömmare
7533|tapetserare, möbeltapetserare
7534|skomakare
7611|slaktare, styckare
7612|bagare, konditor, baka bröd
8111|gruvarbetare
8151|tvättarbetare, tvätteriarbetare
8159|textilarbetare
8169|livsmedelsarbetare
8173|sågverksarbetare
8181|packare, packerska
8189|maskinoperatör, processoperatör
8211|fordonsmontör, montör
8212|montör
8213|montör
8214|montör
8219|montör
8311|lokförare, tågförare
8321|taxiförare, taxichaufför
8329|budbilsförare, chaufför, cykelbud, matbud, bud
8331|bussförare, busschaufför, spårvagnsförare
8332|lastbilsförare, lastbilschaufför, chaufför, åkare
8341|traktorförare
8342|grävmaskinist, hjullastarförare
8343|kranförare
8344|truckförare, truck, truckkort
8350|matros, sjöman
9111|städare, lokalvårdare, städerska, städ, hotellstädare, rengörare, städhjälp
9119|hushållsarbete, hemhjälp, hembiträde
9120|fönsterputsare, biltvättare, bilrekonditionerare
9210|bärplockare, fruktplockare, skogsplanterare
9310|grovarbetare, byggarbetare, hantlangare
9320|fabriksarbetare, paketerare, industriarbetare, packare
9331|hamnarbetare
9332|flyttkarl, varuplockare, varupåfyllare, flyttarbetare
9411|pizzabagare, hamburgare, snabbmat, kebab
9412|köksbiträde, diskare, restaurangbiträde, måltidsbiträde, skolmåltid, disk
9413|kafébiträde, café, barista, kaffe
9520|torghandlare, gatuförsäljare, marknadsförsäljare
9610|sophämtare, återvinning, renhållningsarbetare
9621|tidningsbud, reklamutdelare
9622|vaktmästare
$ssyk$), e'\n')) line
) lines cross join lateral unnest(string_to_array(parts[2], ',')) word;

alter table occupations enable row level security;
alter table occupations force row level security;
alter table occupation_words enable row level security;
alter table occupation_words force row level security;
create policy reading on occupations for select to egenvag_app using (true);
create policy reading on occupation_words for select to egenvag_app using (true);
-- Replaced by the operator's command alone, which runs as the system.
create policy loading on occupations for insert to egenvag_app with check ((select app.role()) = 'system');
create policy renaming on occupations for update to egenvag_app using ((select app.role()) = 'system') with check ((select app.role()) = 'system');
create policy emptying on occupations for delete to egenvag_app using ((select app.role()) = 'system');
create policy loading on occupation_words for insert to egenvag_app with check ((select app.role()) = 'system');
grant select, insert, update, delete on occupations to egenvag_app;
grant select, insert on occupation_words to egenvag_app;

-- Who can validate ---------------------------------------------------------------------------------------------------

create table validation_contacts (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  kind text not null check (kind in ('occupation-body', 'education-provider', 'employer', 'other')),
  name text not null check (length(name) between 1 and 120),
  validates text not null default '' check (length(validates) <= 500),
  contact_person text not null default '' check (length(contact_person) <= 120),
  phone text not null default '' check (length(phone) <= 40),
  email text not null default '' check (length(email) <= 254),
  website text not null default '' check (length(website) <= 200),
  note text not null default '' check (length(note) <= 1000),
  version int not null default 1,
  archived_at timestamptz,
  created_at timestamptz not null,
  created_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, created_by) references accounts (tenant_id, id)
);
comment on table validation_contacts is 'Who can say that somebody knows an occupation: the trade''s own body, a school. The tenant''s own list. Archived, it stays readable where it was used.';
call app.wall('validation_contacts', $$(select app.role()) in ('coordinator', 'case-worker')$$, $$(select app.role()) in ('coordinator', 'case-worker')$$);
grant select, insert on validation_contacts to egenvag_app;
grant update (kind, name, validates, contact_person, phone, email, website, note, version, archived_at) on validation_contacts to egenvag_app;

-- Skills -------------------------------------------------------------------------------------------------------------

create table skills (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  kind text not null check (kind in ('ability', 'work', 'unpaid-work', 'education', 'certificate', 'driving-licence', 'interest')),
  title text not null default '' check (length(title) <= 200),
  description text not null default '' check (length(description) <= 2000),
  own_language text check (own_language ~ '^[a-z]{2,3}(-[A-Za-z]+)?$'),
  own_title text not null default '' check (length(own_title) <= 200),
  own_description text not null default '' check (length(own_description) <= 2000),
  place text not null default '' check (length(place) <= 120),
  country text check (country ~ '^[A-Z]{2}$'),
  from_year smallint check (from_year between 1900 and 2100),
  to_year smallint check (to_year between 1900 and 2100),
  is_ongoing boolean not null default false,
  papers text check (papers in ('have', 'elsewhere', 'none')),
  occupation_code text check (occupation_code ~ '^[0-9]{4}$'),
  occupation_name text check (length(occupation_name) <= 200),
  state text not null default 'claimed' check (state in ('claimed', 'assessed', 'validated')),
  version int not null default 1,
  created_at timestamptz not null,
  created_by uuid not null,
  changed_at timestamptz,
  changed_by uuid,
  removed_at timestamptz,
  removed_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, created_by) references accounts (tenant_id, id),
  check (title <> '' or own_title <> ''),
  check (own_language is not null or (own_title = '' and own_description = '')),
  check (to_year >= from_year),
  check (not (is_ongoing and to_year is not null)),
  check ((occupation_code is null) = (occupation_name is null))
);
comment on table skills is 'What a person has done, learnt and can do, with or without papers: in Swedish, and in her own words and language beside. Languages stand in person_languages.';
comment on column skills.papers is 'NULL: nobody has asked. none is a normal answer; elsewhere: they exist but she does not have them here.';
comment on column skills.occupation_name is 'What the group was called when it was chosen: the list may be replaced.';
comment on column skills.state is 'claimed: she says so. assessed: somebody has seen it. validated: somebody entitled to has. Follows from the newest row of skill_evidence that moves it.';
create index skills_enrolment on skills (tenant_id, enrolment_id);
create index skills_person on skills (tenant_id, person_id);
call app.wall_by_person('skills', '{coordinator,case-worker}', '{coordinator,case-worker}');
grant select, insert on skills to egenvag_app;
grant update (title, description, own_language, own_title, own_description, place, country, from_year, to_year, is_ongoing, papers,
  occupation_code, occupation_name, state, version, changed_at, changed_by, removed_at, removed_by) on skills to egenvag_app;

create table skill_evidence (
  tenant_id uuid not null,
  id uuid not null,
  skill_id uuid not null,
  move text not null check (move in ('note', 'assess', 'validate', 'revoke')),
  way text not null check (way in ('tell', 'show', 'reference', 'photo', 'test', 'supervisor')),
  state_after text not null check (state_after in ('claimed', 'assessed', 'validated')),
  shown_on date not null,
  by_whom text not null default '' check (length(by_whom) <= 200),
  contact_id uuid,
  document_id uuid,
  note text not null default '' check (length(note) <= 1000),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, skill_id) references skills (tenant_id, id),
  foreign key (tenant_id, contact_id) references validation_contacts (tenant_id, id),
  foreign key (tenant_id, document_id) references documents (tenant_id, id),
  foreign key (tenant_id, recorded_by) references accounts (tenant_id, id)
);
comment on table skill_evidence is 'How something is known: how it was shown, to whom, when, and what that made of it. Append-only.';
comment on column skill_evidence.document_id is 'A paper or picture among her documents; who may open it is decided there.';
create index skill_evidence_skill on skill_evidence (tenant_id, skill_id, recorded_at);
-- Seen by those who see the skill.
call app.wall('skill_evidence', 'exists (select from skills s where s.tenant_id = skill_evidence.tenant_id and s.id = skill_evidence.skill_id)',
  'recorded_by = (select app.account()) and exists (select from skills s where s.tenant_id = skill_evidence.tenant_id and s.id = skill_evidence.skill_id)');
grant select, insert on skill_evidence to egenvag_app;

-- CVs ----------------------------------------------------------------------------------------------------------------

create table cvs (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  restricted boolean not null default false,
  name text not null check (length(name) between 1 and 80),
  language text not null check (language in ('sv', 'en', 'ar', 'fa', 'so', 'ti', 'uk')),
  digits text not null default 'latin' check (digits in ('latin', 'native')),
  intro text not null default '' check (length(intro) <= 1000),
  shows_phone boolean not null default false,
  shows_email boolean not null default false,
  shows_municipality boolean not null default false,
  shows_languages boolean not null default false,
  skill_ids uuid[] not null default '{}' check (cardinality(skill_ids) <= 200),
  agreed_on date not null,
  version int not null default 1,
  created_at timestamptz not null,
  created_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id, programme_id, person_id, restricted)
    references enrolments (tenant_id, id, programme_id, person_id, restricted) on update cascade,
  foreign key (tenant_id, created_by) references accounts (tenant_id, id)
);
comment on table cvs is 'What she has said yes to have in a CV. Only the choices: the paper is made anew each time, and each time it is printed stands in the log.';
comment on column cvs.agreed_on is 'The day she said yes to these choices.';
create index cvs_enrolment on cvs (tenant_id, enrolment_id);
call app.wall_by_person('cvs', '{coordinator,case-worker}', '{coordinator,case-worker}');
grant select, insert, delete on cvs to egenvag_app;
grant update (name, language, digits, intro, shows_phone, shows_email, shows_municipality, shows_languages, skill_ids, agreed_on, version) on cvs to egenvag_app;
