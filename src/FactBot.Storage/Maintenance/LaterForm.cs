using System.Globalization;
using FactBot.Storage.Engine;

namespace FactBot.Storage.Maintenance;

/// <summary>Refuses files of a form that this version of the program does not know.</summary>
internal static class LaterForm
{
    /// <exception cref="StoredFormException">A later version of the program wrote the file.</exception>
    public static void Refuse(string path, FileStamp found, StoreOptions options)
    {
        if (found.Form <= Schema.ConversionsOf(options).Count)
        {
            return;
        }

        var other = FormCopies.Newest(path, Schema.ConversionsOf(options).Count) is { } copy
            ? $"or restore the copy {copy}, which lacks what was stored since"
            : "or restore a backup from before it";
        throw new StoredFormException(Sentence(path, found, options, other));
    }

    /// <param name="what">The file, as the beginning of the sentence.</param>
    /// <param name="found">The form and program version that the file records.</param>
    /// <param name="options">The conversions and the version of this program.</param>
    /// <param name="other">The alternative to a newer program, as the end of the sentence.</param>
    public static string Sentence(string what, FileStamp found, StoreOptions options, string other)
    {
        var (writer, use) = found.Program is { } program ? ($"FactBot {program}", $"FactBot {program} or newer") : ("a later FactBot", "that FactBot");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{what} was written by {writer} in form {found.Form}, and this is FactBot {Schema.ProgramOf(options)}, which knows forms up to {Schema.ConversionsOf(options).Count}: use {use}, {other}.");
    }
}
