import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { askAgain } from './again'

test('an answer of before the book moved is not kept, also where it is the first', async () => {
  const client = new QueryClient()
  const answers: ((text: string) => void)[] = []
  const observer = new QueryObserver(client, {
    queryKey: ['book.status'],
    queryFn: () => new Promise<string>(answer => answers.push(answer)),
  })
  const stop = observer.subscribe(() => {})
  expect(answers).toHaveLength(1)
  const again = askAgain(client)
  await expect.poll(() => answers.length).toBe(2)
  answers[0]?.('no book')
  answers[1]?.('a book')
  await again
  expect(observer.getCurrentResult().data).toBe('a book')

  const third = askAgain(client)
  await expect.poll(() => answers.length).toBe(3)
  answers[2]?.('another')
  await third
  expect(observer.getCurrentResult().data).toBe('another')
  stop()
  client.clear()
})
