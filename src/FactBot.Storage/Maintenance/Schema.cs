using System.Reflection;
using FactBot.Storage.Engine;
using Microsoft.Extensions.Logging;

namespace FactBot.Storage.Maintenance;

/// <summary>
/// The form of the stored data, and the ordered conversions to it. Each conversion is one transaction together with the new form number,
/// so that an interrupted one leaves no trace. <see cref="FormGate"/> copies the file before the first conversion.
/// </summary>
internal static class Schema
{
    /// <summary>Conversion n brings form n to n + 1. No conversion is ever changed or removed.</summary>
    public static readonly IReadOnlyList<Action<Tx>> Conversions = [FirstLayout.BringUp];

    public static int Current => Conversions.Count;

    /// <summary>The version of this program, without the build metadata after "+".</summary>
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
