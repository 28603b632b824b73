/**
 * To be imported before anything that loads React: the pages of a site are written by hundreds of renderings, which its
 * form for developers makes half as slow again. The markup is the same.
 */
process.env.NODE_ENV = 'production';
