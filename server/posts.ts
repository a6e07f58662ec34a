import { readSettings, SettingsError } from './env.ts';
import { postsDatabase } from './posts/database.ts';
import { DatabaseError, posts } from './posts/posts.ts';
import { loadPresale, shippedPosts } from './presale/load.ts';
import { print } from './workbooks/print.ts';

process.exitCode = await posts(process.argv.slice(2), {
  file: shippedPosts,
  shipped: async () => (await loadPresale()).posts,
  database: async (slug, list) => {
    try {
      await postsDatabase(readSettings())(slug, list);
    } catch (error) {
      throw error instanceof SettingsError ? new DatabaseError(`The settings cannot be used: ${error.message}`) : error;
    }
  },
  ...print(),
});
