// Loaded before a helper process of `npm start` (--import): it ends when the process that started it is gone, however
// that ended, so that nothing goes on writing the pages or the database behind the back of the next start.
process.once('disconnect', () => process.exit(130));
process.channel?.unref();
