using System.Diagnostics;
using System.Runtime.InteropServices;

namespace FactBot.Tests.Storage.Harness;

/// <summary>Ends this process as SIGKILL does: no handler runs, nothing is flushed.</summary>
internal static class SelfKill
{
    private const int Kill = 9;

    /// <summary>Asks whether this process may be sent a signal, so that the call is compiled.</summary>
    public static void Prepare()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = Send(Environment.ProcessId, 0);
        }
    }

    public static void Now()
    {
        if (OperatingSystem.IsWindows())
        {
            Process.GetCurrentProcess().Kill();
        }
        else
        {
            _ = Send(Environment.ProcessId, Kill);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Send(int process, int signal);
}
