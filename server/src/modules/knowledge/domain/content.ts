/**
 * Words that people use to say thanks, that it works now, or that they found it themselves, and the small words between them, in all languages together:
 * people answer in another language than they asked in. A text of such words alone says nothing to somebody who has the same problem.
 */
const CLOSING = new Set(
  `
  a about after again all already also am an and answer answered any anymore anyone anyway appears appreciate appreciated are as at awesome be because been before best bingo but by can cheers close closed closing could
  deleted did do does done down ed either else even every everybody everyone everything excellent fantastic finally find fine first fix fixed fixes for found from get go going gone good got great guys had has have he
  hello help helped helpful her here hey hi his hope how i i'd i'll i'm i've if im in into is isn't issue issues it it's its itself just kind know last later least like little looks lot lots made magic make many marked
  matter may maybe me mind mine more most much must my myself need needed never nevermind nice no not nothing now nvm of off ok okay on once one only or other our out over own perfect perfectly please point post posted
  problem problems question quick quickly quite really regards reply resolved resolution response right same see seem seemed seems she should since so solution solutions solve solved some somebody someone something somewhere
  soon sorry sort sorted still such sure task take taken thank thanks that that's the their them then there these they thing things this thread time to today tomorrow too topic trick tried try trying until up us use useful
  very wait want was we weeks well went were what when where which while who why will wish with without wonderful work worked working works would wow yes yesterday yet you you're your yours
  aan al alle alles als antwoord bedankt beste bij blijkt bij daar dag dan dank dat de deze die dit doen door een eens eenvoudige en er even fijn ga gaat gedaan geen gelukt gevonden gewerkt goed groet groeten had hallo hartelijk
  heb hebben heel heeft het hier hoe hoi hulp iets ik in inderdaad is ja je jij jullie kan kon kunnen maar me meer met mij mijn na naar nee niet niets nog nou nu of om onze ook op opgelost oplossing over probleem problemen
  reactie snel snelle staat super te toch tot uit uw van veel verholpen vraag vragen voor waar was wat we weer werkt werkte wel wie wil worden zelf ze zeer zich zij zijn zo zonder zou
  aber alles als am an antwort auch auf aus bei beste bin bis bitte da dank danke dann das dass dem den der des die dir doch du ein eine einen er es euch fragen frage für funktioniert gefunden gehabt geht gelöst gerne gibt
  gruß grüße gut habe haben hallo hat hatte hier hilfe ich ihr im immer in ist ja jetzt kann kein keine klappt könnte leider lösung mein meine mich mir mit nach nicht nichts noch nun nur ob oder perfekt prima schnelle schon
  sehr selbst selber sich sie sind so soweit super und uns viel vielen von vor war was wenn wer wieder wie wir wurde zu zum zur
  ai aide aidé ainsi alors au aussi avec bien bonjour bonne bravo c'est ça ca ce cela cette ces ces cordialement dans de des donc du elle en encore est et étais été eu fait fonctionne grâce il j'ai je la le les leur lui
  magnifique mais marche me merci mes mille moi moi-même mon ne nous on ou où oui par parfait pas plus pour problème problèmes qu que question qui réglé répondu réponse résolu rien s'est sa salut se ses si solution son sur
  sujet ta te tes toi ton tous tout toute très trouvé tu un une va vais voilà votre vous
  adesso ai al alla anche ancora bene buona buongiorno che chi chiuso ci ciao come con così da dal del della di dopo e è era fatto funziona funzionava già gentile gentilissimi gli grazie ha hai ho i il in io la le lo loro ma
  me mi mia mille mio molte molto ne nel non o ok ora ottimo per perché più però pare poi problema problemi quanto quello questa questo qui resto riesco risolta risolti risolto risposta rispondo sembra se sei si sia sistemato
  solo solved sono sta stato su suggerimento tanto te ti tua tuo tutti tutto un una va vi voi
  ahora al algo así ayuda bien buenas buenos como con cuando cómo de del desde días el ella en era es esa ese eso esta está estaba este esto fue funciona funcionó gracias ha había hay he hola la las le lo los me mi mis
  mucha muchas mucho muy nada ni no nos o os para pero perfecto por porque problema pude puedo que qué respuesta resuelto saludos se si sí sin sobre solo sólo solución solucionado son su sus también te tengo tiene todo todos
  tu tus un una uno ya yo
  achei agora ajuda ao até bem boa bom com como consegui da das de deu dia do dos e é ela ele em era essa esse está estava esta este eu fiz foi funciona funcionou gente isso já lhe mais mas me meu minha muito muita na não
  nem no nos o obrigada obrigado olá os ou para pela pelo por porque problema problemas que quem resolvi resolvido resposta se sem ser seu solucionado sim só solução sou sua também tem tenho ter tudo um uma valeu você
  a ale ani asi bude by byl byla bylo být co dal další day dekuji děkuji děkuju díky dik dobrý den do dík fungovat funguje hotovo i ja já jak jako je jen jenom ještě jsem jsi jsme jsou k když ke která které který mám mě mi
  mně moc můj na nad ne nebo není než nic o od odpověď on ona pak po pokud pomoc pomohlo pro proč problém přes při s se si snad správně stále tak také takže tam te ten teď to tohle tu už v vám vás ve všechno všem vyřešen
  vyřešeno vyřešil z za zase zdá že
  bardzo było dziękuję dzięki jest już mi nie rozwiązane rozwiązany to w z
  `.split(/\s+/).filter(Boolean),
);

const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const ADDRESS = /\bhttps?:\/\/\S+/g;

/** Fewer words than this cannot say what to do. */
const LEAST = 4;
/** Of them so many different ones that are not said whenever something is over. A name or two beside the thanks are no answer. */
const TELLING = 3;

/** "Thanks, solved" is a fine reply and no knowledge. A link alone is none either: what it leads to may be gone tomorrow. */
export function saysSomething(text: string): boolean {
  const telling = new Set<string>();
  let count = 0;
  for (const { segment, isWordLike } of words.segment(text.replace(ADDRESS, ' '))) {
    if (!isWordLike) continue;
    const word = segment.toLowerCase().replaceAll('’', "'");
    count++;
    if (!CLOSING.has(word)) telling.add(word);
    if (count >= LEAST && telling.size >= TELLING) return true;
  }
  return false;
}
