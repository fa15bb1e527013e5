package dev.lotse;

import dev.lotse.understanding.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a language from its tag. */
final class TypedLanguage implements ITypeConverter<Language> {

  @Override
  public Language convert(String tag) {
    return Language.ofTag(tag)
        .orElseThrow(() -> new TypeConversionException("'" + tag + "' (expected de or en)"));
  }
}
