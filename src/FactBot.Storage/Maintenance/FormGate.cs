using FactBot.Storage.Disk;
using FactBot.Storage.Engine;
using Microsoft.Extensions.Logging;

namespace FactBot.Storage.Maintenance;

/// <summary>
/// What is done with a data file before it is opened to be written: one of a later form is refused, and one of an earlier form is copied
/// as it is, with its log. Opening it brings the log in.
/// </summary>
internal static class FormGate
{
    /// <param name="path">The whole name of the file, which is held.</param>
    /// <param name="options">What is known here.</param>
    /// <param name="time">Names the copy.</param>
    /// <param name="log">Is told of it.</param>
    /// <returns>The copy; null where none was needed.</returns>
    /// <exception cref="StoredFormException">A later version of the program wrote the file. Nothing was changed.</exception>
    public static string? Pass(string path, StoreOptions options, TimeProvider time, ILogger log)
    {
        if (!File.Exists(path) || IsUnfinished(path))
        {
            return null;
        }

        var (found, isNew) = ReadOnlyDataFile.Read(path, (tx, _) => (FileStamp.Of(tx), !tx.Collections().Any()));
        LaterForm.Refuse(path, found, options);
        if (isNew || found.Form == Schema.ConversionsOf(options).Count)
        {
            return null;
        }

        var copy = FormCopies.Make(path, found.Form, time.GetUtcNow());
        StorageLog.CopiedBefore(log, path, found.Form, Schema.ConversionsOf(options).Count, copy);
        return copy;
    }

    /// <summary>Its maker ended before anything was kept in it; see <see cref="DataStream.ForgetUnfinished"/>.</summary>
    private static bool IsUnfinished(string path)
    {
        using var file = FileDisk.ToRead(path);
        Span<byte> page = stackalloc byte[PageStream.PageSize];
        return file.Read(0, page) < PageStream.PageSize || !page.ContainsAnyExcept((byte)0);
    }
}
