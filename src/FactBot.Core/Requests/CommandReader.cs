using FactBot.Core.Requests.Building;
using FactBot.Core.Requests.Catalog;
using FactBot.Core.Requests.Typing;
using FactBot.Core.Text;

namespace FactBot.Core.Requests;

/// <summary>
/// Makes a request of a command's name and what was filled in for its parameters, by their names: from a typed line, a form, or a
/// platform's own typed options. People are mentions as <see cref="NeutralText"/> writes them, or names.
/// </summary>
public static class CommandReader
{
    /// <exception cref="ArgumentException">There is no command of that name.</exception>
    public static Request Read(string command, IReadOnlyDictionary<string, string> values)
    {
        var named = CommandCatalog.Named(command);
        return named.IsPlanned ? new Request.Unknown(TypingPhrases.Planned(named)) : Read(new ParameterValues(named, values));
    }

    internal static Request Read(ParameterValues filled) => filled.Command.Name switch
    {
        "check" => ArticleRequests.Check(filled),
        "show" => ArticleRequests.Show(filled),
        "claims" => ArticleRequests.Claims(filled),
        "add" => ClaimRequests.Add(filled),
        "edit" => ClaimRequests.Edit(filled),
        "dismiss" => ClaimRequests.Dismiss(filled),
        "note" => ClaimRequests.Note(filled),
        "evidence" => ClaimRequests.Evidence(filled),
        "verdict" => ClaimRequests.Verdict(filled),
        "take" => DeskRequests.Take(filled),
        "assign" => DeskRequests.Assign(filled),
        "mine" => DeskRequests.Mine(filled),
        "summary" => DeskRequests.Summary(filled),
        "settings" => DeskRequests.Settings(filled),
        "help" => DeskRequests.Help(filled),
        var name => throw new ArgumentException($"Nothing reads the command {name}.", nameof(filled)),
    };
}
