/** A page of a shop that has nothing to do with the community but the one script tag near its end. */
export const demoPage = (): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>Warmly Hub – Warmly demo shop</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/demo/widget.css">
</head>
<body>
<header class="bar"><strong>Warmly demo shop</strong><nav aria-label="Shop"><a href="#products">Products</a> <a href="#delivery">Delivery</a> <a href="#contact">Contact</a></nav></header>
<main>
<p class="demo">This page shows how help looks on a site of your own. Nothing here is for sale.</p>
<article class="product">
<div class="picture" aria-hidden="true"><i></i></div>
<div>
<h1>Warmly Hub</h1>
<p class="price">€ 89.00</p>
<p>Connects your thermostat and radiator valves with your phone. Plugs into your router; its light tells how it feels.</p>
<ul><li>Up to 32 radiator valves</li><li>Keeps your schedule after a power cut</li><li>Updates itself at night</li></ul>
<button type="button">Add to basket</button>
</div>
</article>
<section id="products"><h2>Goes well with it</h2>
<ul class="others"><li><b>Warmly One</b><br>The thermostat on the wall</li><li><b>Radiator valve</b><br>Room by room</li><li><b>Starter set</b><br>Hub and thermostat together</li></ul></section>
<section id="delivery"><h2>Delivery</h2><p>Ordered before 18:00, with you the next day. 30 days to change your mind.</p></section>
<section id="contact"><h2>Questions?</h2><p>Look for “Help” in the corner: other customers have probably solved it already.</p></section>
</main>
<footer class="bar">Warmly demo shop</footer>
<script src="/widget.js" defer data-locale="en"></script>
</body>
</html>
`;

export const DEMO_STYLE = `:root{color-scheme:light dark}
body{margin:0;font:1rem/1.6 Georgia,serif;background:light-dark(#fffaf3,#1b1712);color:light-dark(#2b2118,#efe6da)}
.bar{display:flex;flex-wrap:wrap;gap:1rem;justify-content:space-between;padding:1rem 1.5rem;background:light-dark(#f0e0c8,#2c241a)}
a{color:inherit}
main{max-width:60rem;margin:0 auto;padding:1.5rem}
.demo{font-size:.9rem;opacity:.85}
.product{display:grid;gap:2rem;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));align-items:center}
.picture{aspect-ratio:1;border-radius:1rem;background:light-dark(#f0e0c8,#2c241a);display:grid;place-items:center}
.picture i{width:45%;aspect-ratio:1;border-radius:22%;background:light-dark(#fff,#3a3025);box-shadow:inset 0 -.5rem 0 #f08a2455}
h1{font-size:2.25rem;line-height:1.15;margin:0}
.price{font-size:1.4rem}
.product button{font:inherit;padding:.7rem 1.4rem;border:0;border-radius:.5rem;background:#8a4b0f;color:#fff}
.others{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(12rem,1fr));list-style:none;padding:0}
.others li{padding:1rem;border:1px solid #b9a07a66;border-radius:.75rem}
`;
