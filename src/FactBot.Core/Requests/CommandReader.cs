using FactBot.Core.Requests.Catalog;
using FactBot.Core.Requests.Typing;
using FactBot.Core.Text;

namespace FactBot.Core.Requests;

/// <summary>
/// Makes a request of a command's name and its values by parameter name, from a typed line, a form, or a platform's own typed
/// options. People are mentions in the form of <see cref="NeutralText"/>, or names.
/// </summary>
public static class CommandReader
{
    /// <exception cref="ArgumentException">There is no command of that name.</exception>
    public static Request Read(string command, IReadOnlyDictionary<string, string> values) => Read(new ParameterValues(CommandCatalog.Named(command), values));

    internal static Request Read(ParameterValues filled) =>
        filled.Command.Read is { } read ? read(filled) : new Request.Unknown(TypingPhrases.Planned(filled.Command));
}
