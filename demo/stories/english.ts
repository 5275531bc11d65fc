import type { DemoTranslation } from './types'

/** The first was made before its Swedish was added to, and says so until somebody has caught up. */
export const ENGLISH: DemoTranslation[] = [
  {
    of: 'bussen-kommer-nar-den-behovs',
    language: 'en',
    day: '2026-11-21',
    headline: 'The bus comes when you need it',
    lead: 'In Pajala the last bus left at 15.40. Now you can book a ride in the evening. This is how a contribution became a bus line.',
    short:
      'You book the bus the day before, on the web or by phone. We try it in Pajala and Arjeplog for two years.',
    means:
      'If you live in Pajala or Arjeplog you can get home from an evening shift or training without a car.',
    pictureAlt: 'Drawing: a small bus with lit windows drives along a snowy road at dusk. Blue hills behind.',
    body: [
      `At the [dialogue meeting in Pajala](/moten/pajala-2025) the bus came up at every table. Some wanted to work evenings. Others wanted to train, or just visit a friend.

## From a note to a bus line

The contributions were gathered in the theme [Travel and roads](/tema/resor). They became a passage in the plan for 2040. In the consultation, several people wanted evenings and weekends to be mentioned. They are now.

> Now I dare to say yes to evening shifts.
>> assistant nurse in Pajala

## Where the money went`,
      {
        kind: 'granted',
        recipient: 'Ett bussföretag i Pajala',
        what: 'Two smaller buses, and drivers in the evening',
      },
      { kind: 'granted', recipient: 'Ett taxiföretag i Arjeplog', what: 'Rides to order for two years' },
      `## Not all went to plan

In the first month, every fourth bus was late. The driver could not make it between the villages. Now there are fewer stops, and the bus is on time.

## What you do

? How do I book?
On the web or by phone, the day before at the latest.

? What does it cost?
The same as any other ride.`,
    ],
  },
  {
    of: 'batens-forsta-sommar',
    language: 'en',
    day: '2026-07-16',
    headline: 'The boat had its first summer',
    lead: 'A fishing guide in Jokkmokk got support for a boat and life jackets. Now guests come even when the snow is gone.',
    short: 'The support went to a boat and life jackets. The guide has bookings from midsummer to September.',
    means:
      'Would you also like work all year? You can apply for support for a machine, a course or a website.',
    pictureAlt: 'Drawing: a red boat lies on a calm lake. The sun is low over green ridges.',
    body: [
      `Winter is easy. Then the guide takes guests out on the ice, and the calendar is full until April. After that it used to be quiet for five months.

The wish for work in the summer came up at several meetings in the inland. It is now part of the plan for the county.

> I know the water. All I lacked was a boat that carries more than me.
>> fishing guide in Jokkmokk

## What the support paid for`,
      {
        kind: 'granted',
        recipient: 'En fiskeguide i Jokkmokk',
        what: 'Boat and life jackets for summer guests',
      },
      `The guide applied one evening at the kitchen table. It took an hour, mostly to find a price for life jackets in sizes for children.

## The water comes first

Guests may keep two fish each. The rest go back. The guide stays ashore when it blows, even if that costs a day.

- From midsummer to September there are tours four days a week
- A young neighbour has a summer job on the jetty
- The packed lunch comes from the village

! What is the next step?
! The guide wants to learn more first aid. You can apply for support for a course in the same way.`,
    ],
  },
]
