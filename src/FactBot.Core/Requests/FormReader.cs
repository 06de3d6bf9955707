using FactBot.Core.Domain;
using FactBot.Core.Requests.Catalog;
using FactBot.Core.Requests.Typing;
using FactBot.Core.Text;

namespace FactBot.Core.Requests;

/// <summary>Reads a filled-in form.</summary>
public static class FormReader
{
    /// <param name="token">The token that came back with the form.</param>
    /// <param name="values">The values by field name; people are mentions in the form of <see cref="NeutralText"/>.</param>
    /// <param name="about">The message that is to be saved, or null.</param>
    /// <returns>The request, or a <see cref="Request.Unknown"/> that names the field with an error.</returns>
    /// <exception cref="ArgumentException">The token has no form.</exception>
    public static Request Read(ActionToken token, IReadOnlyDictionary<string, string> values, MessageRef? about)
    {
        if (CommandCatalog.Action(token.Verb) is not (var command, { Form: { } form }))
        {
            throw new ArgumentException($"{token.Verb} has no form.", nameof(token));
        }

        var filled = new Dictionary<string, string>(values, StringComparer.Ordinal);
        if (form.Reference is { } reference && token.Reference != Reference.Here)
        {
            filled[reference] = ReferenceText.Of(token.Reference);
        }

        if (form.Flag is { } flag)
        {
            filled[flag] = "yes";
        }

        return CommandReader.Read(command.Name, filled) switch
        {
            Request.AddNote note => note with { From = about },
            Request.AddEvidence evidence => evidence with { From = about },
            var other => other,
        };
    }
}
