/**
 * What attackers try first. A list of stems (the words behind the thousand most used passwords, English and Dutch) with the
 * ways people vary them, instead of the thousand themselves: `Welcome2024!`, `p4ssw0rd` and `qwertyqwerty` fall out of it.
 */
const STEMS = new Set(
  `password passwort wachtwoord passw passwd pass mypass letmein welcome welkom welkom01 login signin admin administrator root user guest test testing tester demo secret geheim
  master changeme change default temp temporary access system server computer internet support helpdesk service office company community
  qwerty qwertz azerty qwert qwertyuiop asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qazwsx qazwsxedc wsxedc poiuytrewq mnbvcxz lkjhgfdsa
  abc abcd abcde abcdef abcdefg abcdefgh abcabc aabbcc iloveyou ilovey iloveu loveyou loveme lovely lovers love liefde schatje schat mijnschat
  sunshine princess prinses football soccer voetbal baseball basketball hockey tennis golfer monkey dragon shadow superman batman spiderman starwars pokemon
  michael jennifer jordan jessica daniel thomas ashley andrew anthony joshua matthew nicole michelle amanda charlie robert william george
  hannah maggie ginger buster hunter ranger harley tigger pepper cookie banana orange cheese chocolate butterfly flower flowers bloem bloemen
  summer winter autumn spring zomer herfst lente january february march april june july august september october november december
  januari februari maart juni juli augustus oktober monday tuesday wednesday thursday friday saturday sunday maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
  amsterdam rotterdam utrecht nederland holland london england america germany france ajax feyenoord psv arsenal chelsea liverpool barcelona realmadrid manchester
  freedom whatever trustno trustnoone killer hello hallo hallo123 goodbye hellokitty mustang corvette ferrari porsche mercedes yamaha honda toyota
  samsung google facebook apple microsoft windows linkedin twitter youtube internet explorer android iphone nintendo playstation minecraft fortnite
  matrix thunder lightning diamond silver golden purple yellow rainbow phoenix eagle falcon tiger lion jaguar panther wolf bear dolphin
  family familie mother father mommy daddy brother sister friend friends forever together angel angels jesus christ blessed heaven
  money business success lucky happy smile crazy sexy hottie babygirl baby sweetheart honey sweety cutie precious
  pretty beautiful princesa nothing everything something anything nobody somebody myself yourself
  samantha jonathan benjamin elizabeth stephanie christopher alexander alexandra victoria patrick brandon richard steven martin marina sophie emma daan bram sanne lotte
  fuckyou fuckoff fuck asshole bitch shit pussy bigdick biteme
  gandalf merlin wizard magic ninja pirate captain soldier warrior knight zombie vampire
  music guitar piano rocknroll metallica nirvana slipknot eminem blink player gamer gaming hacker cracker
  open sesame opensesame enter passphrase security secure private keyboard monitor printer network wireless router
  thermostat helpcommons correcthorsebatterystaple`.split(/\s+/),
);

const ROWS = ['1234567890', '0987654321', 'qwertyuiop', 'poiuytrewq', 'asdfghjkl', 'lkjhgfdsa', 'zxcvbnm', 'mnbvcxz', 'azertyuiop', 'qwertzuiop', 'abcdefghijklmnopqrstuvwxyz', 'zyxwvutsrqponmlkjihgfedcba', '1q2w3e4r5t6y7u8i9o0p', '1qaz2wsx3edc4rfv5tgb6yhn7ujm', 'q1w2e3r4t5y6u7i8o9p0', 'qazwsxedcrfvtgbyhnujm', 'zaq1xsw2cde3vfr4', '147258369', '789456123', '159357', '741852963', '123321', '112233445566778899', 'aabbccddeeffgg', 'a1b2c3d4e5f6g7', '1a2b3c4d5e6f7g', '123qweasdzxc', 'qweasdzxc123', 'asdqwe123', '1qazxsw23edc'];
const LEET: Record<string, string> = { '0': 'o', '1': 'l', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' };

/** Whether it is among what is tried first. */
export function isCommonPassword(password: string): boolean {
  const plain = password.toLowerCase().replace(/\s+/g, '');
  return isRepeated(plain) || isDate(plain) || isWalk(plain) || variants(plain).some((v) => STEMS.has(v));
}

/** The word behind it: without digits and marks around it, with letters for look-alikes, without its own repetition. */
function variants(plain: string): string[] {
  const bare = plain.replace(/^[^a-z]{0,4}/, '').replace(/[^a-z]{0,6}$/, '');
  const read = (s: string) => s.replace(/[013457@$!]/g, (c) => LEET[c] ?? c);
  const cut = plain.replace(/[\d!@#$%^&*._?+-]{0,5}$/, '');
  return [plain, bare, read(plain), read(cut), read(bare), halved(bare), halved(read(cut))];
}

const halved = (s: string) => (s.length % 2 === 0 && s.slice(0, s.length / 2) === s.slice(s.length / 2) ? s.slice(0, s.length / 2) : s);

/** `aaaaaaaa`, `11112222`, `12341234`. */
function isRepeated(s: string): boolean {
  if (new Set(s).size <= 2) return true;
  return [1, 2, 3, 4].some((n) => s.length >= 2 * n && s === s.slice(0, n).repeat(Math.ceil(s.length / n)).slice(0, s.length));
}

/** `19840523`, `23-05-1984`. */
const isDate = (s: string) => /^(?:(?:19|20)\d\d[-./]?[01]\d[-./]?[0-3]\d|[0-3]\d[-./]?[01]\d[-./]?(?:19|20)\d\d)$/.test(s);

/** Made of at most three pieces of rows of keys or of the alphabet (`12345678`, `qwerty123`, `asdf1234`). */
function isWalk(s: string): boolean {
  let rest = s;
  for (let pieces = 0; pieces < 3 && rest !== ''; pieces++) {
    const piece = longestPiece(rest);
    if (piece < 3) return /^[!@#$.?*]{1,2}$/.test(rest);
    rest = rest.slice(piece);
  }
  return rest === '' || /^[!@#$.?*]{1,2}$/.test(rest);
}

function longestPiece(s: string): number {
  for (let n = s.length; n >= 3; n--) if (ROWS.some((row) => (row + row).includes(s.slice(0, n)))) return n;
  return 0;
}
