using FactBot.Core.Requests;

namespace FactBot.Discord.Outbound;

/// <summary>
/// The id of a button, a menu or a modal: the action's token, and behind it what the platform would not tell when it comes back. At most
/// 100 characters: a token has 41, and an id of Discord's 20.
/// </summary>
/// <param name="Head">The token, or a word of the adapter's own.</param>
public sealed record CustomId(string Head)
{
    /// <summary>A menu's: what was chosen says what to do.</summary>
    public const string Menu = "menu";

    /// <summary>Opens a form again that was filled in wrongly.</summary>
    public const string Again = "again";

    private const char Sign = ';';

    /// <summary>The key of the message, by <see cref="MessageKey"/>.</summary>
    public string? Key { get; init; }

    /// <summary>The message that the form's button stands under, or the thread.</summary>
    public string? Thread { get; init; }

    /// <summary>The message that is to be saved.</summary>
    public string? About { get; init; }

    /// <summary>Who wrote that.</summary>
    public string? Author { get; init; }

    public ActionToken? Token => ActionToken.Read(Head);

    public static CustomId Read(string id)
    {
        var parts = id.Split(Sign);
        return new CustomId(parts[0])
        {
            Key = Part(parts, 'k'),
            Thread = Part(parts, 't'),
            About = Part(parts, 'm'),
            Author = Part(parts, 'u'),
        };
    }

    public override string ToString() => string.Concat(Head, Written('k', Key), Written('t', Thread), Written('m', About), Written('u', Author));

    private static string Written(char name, string? value) => value is null ? "" : $"{Sign}{name}{value}";

    private static string? Part(string[] parts, char name) =>
        parts.Skip(1).FirstOrDefault(p => p.Length > 1 && p[0] == name) is { } part ? part[1..] : null;
}
