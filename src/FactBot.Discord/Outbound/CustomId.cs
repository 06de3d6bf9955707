using FactBot.Core.Requests;

namespace FactBot.Discord.Outbound;

/// <summary>
/// The custom id of a button, a menu or a modal: the action's token, followed by what Discord does not send back. At most 100 characters: a
/// token has up to 41, and a Discord id up to 20.
/// </summary>
/// <param name="Head">The token, or one of the constants below.</param>
public sealed record CustomId(string Head)
{
    /// <summary>The head of a menu; the chosen option holds the token.</summary>
    public const string Menu = "menu";

    /// <summary>The head of the button that reopens an invalid form.</summary>
    public const string Again = "again";

    private const char Separator = ';';

    /// <summary>The message's key, made by <see cref="MessageKey"/>.</summary>
    public string? Key { get; init; }

    /// <summary>The message or thread that holds the form's button.</summary>
    public string? Thread { get; init; }

    /// <summary>The message to save.</summary>
    public string? About { get; init; }

    /// <summary>The author of the message to save.</summary>
    public string? Author { get; init; }

    public ActionToken? Token => ActionToken.Read(Head);

    public static CustomId Read(string id)
    {
        var parts = id.Split(Separator);
        return new CustomId(parts[0])
        {
            Key = Part(parts, 'k'),
            Thread = Part(parts, 't'),
            About = Part(parts, 'm'),
            Author = Part(parts, 'u'),
        };
    }

    public override string ToString() => string.Concat(Head, Written('k', Key), Written('t', Thread), Written('m', About), Written('u', Author));

    private static string Written(char name, string? value) => value is null ? "" : $"{Separator}{name}{value}";

    private static string? Part(string[] parts, char name) =>
        parts.Skip(1).FirstOrDefault(p => p.Length > 1 && p[0] == name) is { } part ? part[1..] : null;
}
