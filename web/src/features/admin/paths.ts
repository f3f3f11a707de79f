export const adminPaths = { accounts: '/admin', spaces: '/admin/spaces', clients: '/admin/clients', settings: '/admin/settings' } as const;
