using System.Text;
using FactBot.Core.Requests.Catalog;

namespace FactBot.Core.Requests.Typing;

/// <summary>
/// Reads options among the words that end a command: "who signed? question:true". Only an option without spaces and with a
/// fitting value counts; everything else is the person's words.
/// </summary>
internal static class TrailingOptions
{
    private const int LongestWord = 64;

    /// <summary>The length from which options are read only at the end of a text. It is longer than any note.</summary>
    private const int LongText = 6000;

    private const int TextEnd = 200;

    /// <summary>The words from an offset without the options among them, which are added to the values.</summary>
    public static string Take(Command command, TypedText typed, int start, Dictionary<string, string> values)
    {
        var kept = new StringBuilder();
        var from = start;
        foreach (var word in typed.Words(ScanStart(typed, start)).Where(w => w.Length <= LongestWord))
        {
            if (Option(command, typed, word) is { } option)
            {
                values[command.Find(option.Name)!.Name] = option.Value(typed);
                kept.Append(typed.Text, from, word.Start - from);
                from = typed.SkipSpace(word.End);
            }
        }

        return kept.Append(typed.Text, from, typed.Text.Length - from).ToString();
    }

    /// <summary>Whether the value is one that the parameter takes, or nearly one. Words and times are not read among words.</summary>
    public static bool Fits(Parameter parameter, string value) => parameter.Kind switch
    {
        ParameterKind.Flag => FlagReader.Read(value.TrimEnd('.', ',', '!', '?')) is not null,
        ParameterKind.Choice => ChoiceReader.Read(parameter, value) is not null || ChoiceReader.Near(parameter, value) is not null,
        ParameterKind.Number => value.Length is > 0 and <= 9 && value.All(char.IsAsciiDigit),
        _ => false,
    };

    private static int ScanStart(TypedText typed, int start)
    {
        var end = typed.Text.Length;
        return end - start <= LongText ? start : typed.WordAt(end - TextEnd)?.End ?? end;
    }

    private static TypedOption? Option(Command command, TypedText typed, TypedWord word)
    {
        if (OptionReader.Name(typed, word) is not { } name || command.Find(name) is not { } parameter || word.Length == name.Length + 1)
        {
            return null;
        }

        var start = word.Start + name.Length + 1;
        var option = typed.Folded[start] is '"' or '\''
            ? new TypedOption(name, start + 1, Math.Max(start + 1, word.End - 1), word.End, true)
            : new TypedOption(name, start, word.End, word.End, false);
        return Fits(parameter, option.Value(typed)) ? option : null;
    }
}
