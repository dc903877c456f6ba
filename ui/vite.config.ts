import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { pdfjsFiles } from './scripts/pdfjs.ts'

export default defineConfig({
  plugins: [react(), pdfjsFiles()],
  clearScreen: false,
  server: { port: 5173, strictPort: true, host: '127.0.0.1' },
  // One known engine per platform: WebKitGTK (Linux), WKWebView (macOS), WebView2 (Windows).
  build: { target: 'safari16.4', sourcemap: false, assetsInlineLimit: 0, chunkSizeWarningLimit: 1600 },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
})
