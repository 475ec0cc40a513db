import { video as adcost } from './adcost.mjs';
import { video as background } from './background.mjs';
import { video as conversations } from './conversations.mjs';
import { video as cost } from './cost.mjs';
import { video as delivery } from './delivery.mjs';
import { video as light } from './light.mjs';
import { video as orders } from './orders.mjs';
import { video as person } from './person.mjs';
import { video as price } from './price.mjs';
import { video as window } from './window.mjs';
import { video as words } from './words.mjs';

/** Every video of the demo school. */
export const videos = [person, conversations, cost, price, window, words, delivery, orders, light, background, adcost];
