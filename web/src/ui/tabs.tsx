export function Tabs({ label, tabs }: { label: string; tabs: readonly { href: string; text: string; current: boolean }[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => <a key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>{tab.text}</a>)}
    </nav>
  );
}
