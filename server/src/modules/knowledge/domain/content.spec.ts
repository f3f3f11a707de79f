import { expect, test } from '@jest/globals';
import { saysSomething } from './content.ts';

test.each([
  'Thank you so much, that solved the problem!', 'I found the solution myself, please close this question.', 'Never mind, it works again now. Thanks everybody', 'See https://example.org/questions/how-to-reset-the-hub',
  'Bedankt, het probleem is opgelost.', 'Grazie mille, ho risolto tutto.', 'Vielen Dank, jetzt funktioniert es wieder!', 'Merci beaucoup, le problème est résolu.', 'Muchas gracias, ya está solucionado.', 'Děkuji moc, už to funguje.', 'Thanks Anna!',
  'Obrigado, já resolvi o problema.', 'That worked. Thanks, Anna.', '', '???',
])('"%s" is no answer', (text) => expect(saysSomething(text)).toBe(false));

test.each([
  'Press the F9 key.', 'Thanks! I turned the hub off, waited a minute and it paired again.', 'Right click the folder, then choose Repair.', 'Zet de router uit en start hem opnieuw.', 'Ho cambiato la password del server di posta.', '按住重置按钮十秒钟',
  'Hold reset for ten seconds.',
])('"%s" is one', (text) => expect(saysSomething(text)).toBe(true));
