using FactBot.Storage.Disk;
using FactBot.Storage.Engine;
using Microsoft.Extensions.Logging;

namespace FactBot.Storage.Maintenance;

/// <summary>
/// Checks a data file before it is opened for writing. A file of a later form is refused; a file of an earlier form is first copied
/// together with its log, because the opening applies the log.
/// </summary>
internal static class FormGate
{
    /// <param name="path">The full path of the file, whose lock the caller must hold.</param>
    /// <param name="options">The conversions and the version of this program.</param>
    /// <param name="time">The clock, for the name of the copy.</param>
    /// <param name="log">Receives a warning where a copy is made.</param>
    /// <returns>The path of the copy; null where none was needed.</returns>
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

    private static bool IsUnfinished(string path)
    {
        using var file = FileDisk.ToRead(path);
        return DataFileStart.IsUnfinished(file);
    }
}
