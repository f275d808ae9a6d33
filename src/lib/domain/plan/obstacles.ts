/**
 * What a card "in my way" may do (EVIDENCE §4, GDPR art. 9 and 10): `normal` may be shown to others, `private` only when it is
 * ticked one by one; `special_category` and `criminal_data` are never written down, so they give people and no steps.
 */
export type Sensitivity = 'normal' | 'private' | 'special_category' | 'criminal_data';

export const mayKeep = (sensitivity: Sensitivity): boolean => sensitivity === 'normal' || sensitivity === 'private';
