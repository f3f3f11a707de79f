export const adminPaths = { accounts: '/admin', spaces: '/admin/spaces', clients: '/admin/clients', webhooks: '/admin/webhooks', settings: '/admin/settings', audit: '/admin/audit' } as const;
