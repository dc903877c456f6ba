export { BooksPage } from './BooksPage'
