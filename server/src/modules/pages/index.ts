export { PagesModule } from './pages.module.ts';
export { TellPages } from './use-cases/tell-pages.ts';
