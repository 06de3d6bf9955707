using System.Reflection;
using FactBot.Storage.Engine;
using Microsoft.Extensions.Logging;

namespace FactBot.Storage.Maintenance;

/// <summary>
/// The form of what is stored, and how a file is brought up to it: by ordered conversions, each in one write with the new number, so that
/// one that is interrupted has not happened. <see cref="FormGate"/> has copied the file before.
/// </summary>
internal static class Schema
{
    /// <summary>Conversion n brings form n to n + 1. None of them is ever changed or taken out.</summary>
    public static readonly IReadOnlyList<Action<Tx>> Conversions = [FirstLayout.BringUp];

    public static int Current => Conversions.Count;

    /// <summary>The version of this program.</summary>
    public static string Program { get; } =
        typeof(Schema).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    public static IReadOnlyList<Action<Tx>> ConversionsOf(StoreOptions options) => options.Conversions ?? Conversions;

    public static string ProgramOf(StoreOptions options) => options.Program ?? Program;

    /// <exception cref="StoredFormException">A later version of the program wrote the file.</exception>
    public static void BringUp(DeskFile file, StoreOptions options, ILogger log)
    {
        var (found, isNew) = file.Read(tx => (FileStamp.Of(tx), !tx.Collections().Any()));
        LaterForm.Refuse(file.Name, found, options);
        var known = new FileStamp(ConversionsOf(options).Count, ProgramOf(options));
        if (isNew)
        {
            _ = file.Write(tx => Make(tx, known));
        }
        else if (found.Form < known.Form)
        {
            Convert(file, found.Form, options);
            StorageLog.Converted(log, file.Name, found.Form, known.Form);
        }
        else if (found != known)
        {
            _ = file.Write(tx => Put(tx, known));
        }
    }

    private static void Convert(DeskFile file, int found, StoreOptions options)
    {
        for (var form = found; form < ConversionsOf(options).Count; form++)
        {
            var next = form;
            _ = file.Write(tx =>
            {
                ConversionsOf(options)[next](tx);
                return Put(tx, new FileStamp(next + 1, ProgramOf(options)));
            });
        }
    }

    private static bool Make(Tx tx, FileStamp stamp)
    {
        Indexes.Ensure(tx);
        return Put(tx, stamp);
    }

    private static bool Put(Tx tx, FileStamp stamp)
    {
        stamp.Put(tx);
        return true;
    }
}
