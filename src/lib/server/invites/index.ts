export * from './invites';
