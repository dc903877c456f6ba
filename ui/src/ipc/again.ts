// Asking everything again when the book has moved.

import type { QueryClient } from '@tanstack/react-query'

/**
 * Asks everything again. What is being asked for the first time at this very moment too: invalidating alone
 * waits for that answer and keeps it, though it may be of before.
 */
export async function askAgain(client: QueryClient) {
  await client.cancelQueries({ predicate: query => query.state.data === undefined })
  await client.invalidateQueries()
}
