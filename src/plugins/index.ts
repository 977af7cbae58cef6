export { chrono } from './chrono'
export { franc } from './franc'
export { fuse } from './fuse'
export { markdown } from './markdown'
