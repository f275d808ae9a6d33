import { chromium } from '@playwright/test';
const base='http://localhost:4310';
const [,, setup, inviteUrl] = process.argv;
const browser = await chromium.launch({ executablePath:'/usr/bin/chromium' });
const ctx = await browser.newContext({ viewport:{width:360,height:740}, locale:'nl-BE', colorScheme:'light' });
const page = await ctx.newPage();
page.on('console', m => { if (['error','warning'].includes(m.type())) console.log('console', m.text().slice(0,300)); });
page.on('pageerror', e => console.log('pageerror', e.message));
const cdp = await ctx.newCDPSession(page);
await cdp.send('WebAuthn.enable');
await cdp.send('WebAuthn.addVirtualAuthenticator', { options:{ protocol:'ctap2', transport:'internal', hasResidentKey:true, hasUserVerification:true, isUserVerified:true, automaticPresenceSimulation:true }});
const sizes = { phone:{width:360,height:740}, wide:{width:1280,height:900} };
async function shot(name) {
  for (const [s, size] of Object.entries(sizes)) for (const scheme of ['light','dark']) {
    if (scheme==='dark' && s==='phone' && !['today','invite-qr'].includes(name)) continue;
    await page.setViewportSize(size); await page.emulateMedia({ colorScheme: scheme });
    await page.waitForTimeout(120);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over>0) console.log('OVERFLOW', name, s, over);
    await page.screenshot({ path:`/tmp/desk/shots/${name}-${s}-${scheme}.png`, fullPage:true });
  }
  await page.setViewportSize(sizes.phone); await page.emulateMedia({ colorScheme:'light' });
}
const go = async (p) => { await page.goto(base+p, {waitUntil:'networkidle'}); };
await go('/desk/sign-in'); await page.waitForTimeout(800); await shot('signin');
await page.goto(setup, {waitUntil:'networkidle'}); await page.waitForTimeout(500); await shot('setup');
await page.goto(setup+'/password', {waitUntil:'networkidle'}); await shot('setup-password');
await page.goto(setup, {waitUntil:'networkidle'}); await page.waitForTimeout(500);
await page.getByRole('button',{name:'Met dit toestel'}).click();
await page.waitForURL('**/desk/codes'); await shot('codes');
await page.getByRole('button',{name:'Maak noodcodes'}).click();
await page.locator('ol code').first().waitFor(); await shot('codes-shown');
await go('/desk'); await shot('today-empty');
await go('/desk/moments'); await shot('moments');
const t = new Date(Date.now()); 
await go('/desk/moments');
await page.getByText('Moment toevoegen').click();
await page.getByLabel('Wat').selectOption('group');
await page.getByLabel('Uur').fill('21:00'); await page.getByLabel('Plaatsen').fill('8');
await page.getByLabel('Naam').fill('');
await page.getByRole('button',{name:'Zet erbij'}).last().click(); await page.waitForTimeout(400);
await page.getByText('Uren toevoegen').click(); await shot('moments-error');
await page.getByLabel('Naam').fill('Samen koken');
await page.locator('form[action*=addMoment]').getByRole('button').click(); await page.waitForTimeout(500);
for (const [time] of [['13:00'],['15:30'],['18:00']]) {
  await go('/desk/moments');
  await page.getByText('Moment toevoegen').click();
  const f = page.locator('form[action*=addMoment]');
  await f.getByLabel('Uur').fill(time); await f.getByLabel('Minuten').fill('30');
  await f.getByRole('button').click(); await page.waitForTimeout(300);
}
// people book by api
const code = inviteUrl.split('/i/')[1];
const slots = await (await fetch(`${base}/api/slots?invite=${code}`)).json();
const today = slots.slots.filter(s => s.kind==='talk').slice(0,6);
const names = [['blauwe fiets','Iets met eten, of buiten werken','nl',false],['Amina','','ar',true],['K.','Ik heb 10 minuten','tr',false],['Jef','','nl',false]];
let i=0;
const group = slots.slots.find(s=>s.kind==='group' && s.title==='Samen koken');
const put = async (slot, [callMe,message,lang,comesWith]) => { const r = await fetch(`${base}/api/bookings/${crypto.randomUUID()}`, {method:'PUT', headers:{'content-type':'application/json'}, body: JSON.stringify({slot, callMe, lang, secret: Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url'), invite: code, ...(message?{message}:{}) , ...(comesWith?{comesWith}:{})})}); if(!r.ok) console.log(r.status, await r.text()); };
for (const n of names) await put(today[i++].id, n);
if (group) { await put(group.id, ['rode vlieger','','fr',false]); await put(group.id, ['M.','Ik kijk eerst','nl',false]); }
await go('/desk'); await page.getByRole('button',{name:'blauwe fiets'}).first().click(); await page.waitForTimeout(500); await shot('today');
await go('/desk/invite'); await shot('invite');
await page.getByRole('button',{name:'Maak QR'}).click(); await page.waitForTimeout(700); await page.getByLabel('Voornaam').fill('Amina'); await shot('invite-qr');
await go('/desk/invite'); await page.waitForTimeout(300); console.log('standing', await page.locator('.show .link').textContent());
await page.locator('select[name=keep]').selectOption({index:1}); await page.getByRole('button',{name:'Maak QR'}).click(); await page.waitForTimeout(700); await shot('invite-kept');
await go('/desk/account'); await page.waitForTimeout(300); await shot('account');
await page.getByRole('button',{name:'English'}).click(); await page.waitForTimeout(500); console.log(await page.locator('html').getAttribute('lang')); await go('/desk'); await shot('today-en');
await browser.close();
