import { nearest } from '../../main/studio/app/data/nearest';
import { same, test } from './test';

const known = ['submissions', 'removedPosts', 'removalRate'];

test('what was mistyped is near', () => same([nearest('removedPost', known), nearest('REMOVALRATE', known), nearest('submision', known)], ['removedPosts', 'removalRate', 'submissions']));
test('what is like nothing is near to nothing', () => same(nearest('xyz', known), null));
