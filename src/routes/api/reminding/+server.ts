import { answering, json } from '$lib/server/answer';
import { waysToRemind } from '$lib/server/reminders';

export const GET = answering(() => json(waysToRemind(), 200, { 'cache-control': 'no-cache' }));
