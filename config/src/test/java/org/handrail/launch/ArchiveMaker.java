package org.handrail.launch;

/** A program as small as it can be that keeps a class archive; says whether it runs with it. */
final class ArchiveMaker {

  private ArchiveMaker() {}

  public static void main(String[] arguments) throws Exception {
    try (var archive = ClassArchive.given().orElseThrow()) {
      System.out.println(archive.isUsed() ? "used" : "not used");
      archive.makeIfUnused();
      archive.await();
    }
  }
}
