using FactBot.Core.Domain;
using FactBot.Core.Requests.Typing;
using FactBot.Core.Text;

namespace FactBot.Core.Requests.Building;

/// <summary>Requests about who does what, and about the desk itself.</summary>
internal static class DeskRequests
{
    public static Request Take(ParameterValues filled) => filled.Or(new Request.Take(filled.Claims("claims")));

    public static Request Assign(ParameterValues filled)
    {
        var request = new Request.Assign(filled.Claims("claims"), filled.Who("who"), filled.Due("due"), filled.Choice<Priority>("priority"));
        if (request is { Who: null, Due: null, Priority: null })
        {
            filled.Wrong("who", TypingPhrases.NothingToAssign(filled.Command));
        }

        return filled.Or(request);
    }

    public static Request Mine(ParameterValues filled) => filled.Or(new Request.Mine(filled.Who("who") ?? new Who.Self()));

    public static Request Summary(ParameterValues filled)
    {
        var set = new Request.SummarySet(filled.Word("at"), filled.Word("zone"), filled.Word("days"), filled.ChoiceValue("empty"), filled.Word("ping"));
        var isSet = set != new Request.SummarySet(null, null, null, null, null);
        return filled.Or(filled.ChoiceValue("action") switch
        {
            "now" => new Request.SummaryNow(),
            "off" => new Request.SummaryOff(),
            "set" => set,
            null when isSet => set,
            _ => new Request.SummaryPreview(),
        });
    }

    /// <summary>Whether there is such a setting is judged when it is handled: its names and values are the desk's.</summary>
    public static Request Settings(ParameterValues filled)
    {
        var value = filled.Word("value");
        if (filled.Has("name") || value is null)
        {
            return filled.Or(new Request.Settings(filled.ChoiceValue("name"), value));
        }

        var parts = value.Split([' ', ':', '='], 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var name = parts.Length == 0 ? null : ChoiceReader.Read(filled.Command.Find("name")!, parts[0])?.Value ?? Folding.Fold(parts[0]);
        return filled.Or(new Request.Settings(name, parts.Length > 1 ? parts[1] : null));
    }

    public static Request Help(ParameterValues filled) => filled.Or(new Request.Help(Folding.Fold(filled.Word("topic") ?? "").Trim('.', '?', '!', '"', '\'')));
}
