package org.handrail.launch.demo;

import java.util.List;
import java.util.Random;

/** What is said when something breaks a second time. */
final class Phrases {

  private static final List<String> BACK_EN =
      List.of(
          "I am afraid it is back, exactly as before.",
          "It worked for a day, and now it is the same again. Could you look once more?");
  private static final List<String> BACK_UK =
      List.of(
          "На жаль, знову те саме.",
          "День працювало, а тепер усе повернулося. Подивіться, будь ласка, ще раз.");
  private static final List<String> BACK_RU =
      List.of(
          "К сожалению, опять то же самое.",
          "День работало, а теперь всё вернулось. Посмотрите, пожалуйста, ещё раз.");

  private static final List<String> AGAIN_EN =
      List.of(
          "Sorry about that. We found the deeper cause this time and watched it for an hour.",
          "Thank you for coming back to us. The change had been undone by a nightly job; it stays"
              + " now.");
  private static final List<String> AGAIN_UK =
      List.of(
          "Перепрошуємо. Цього разу знайшли справжню причину й годину спостерігали.",
          "Дякуємо, що написали. Зміну скасовувало нічне завдання, тепер вона лишається.");
  private static final List<String> AGAIN_RU =
      List.of(
          "Извините. На этот раз нашли настоящую причину и час наблюдали.",
          "Спасибо, что написали. Изменение отменяло ночное задание, теперь оно остаётся.");

  private Phrases() {}

  static String backAgain(String language, Random random) {
    return one(
        switch (language) {
          case "uk" -> BACK_UK;
          case "ru" -> BACK_RU;
          default -> BACK_EN;
        },
        random);
  }

  static String secondLook(String language, Random random) {
    return one(
        switch (language) {
          case "uk" -> AGAIN_UK;
          case "ru" -> AGAIN_RU;
          default -> AGAIN_EN;
        },
        random);
  }

  private static String one(List<String> phrases, Random random) {
    return phrases.get(random.nextInt(phrases.size()));
  }
}
