package dev.drydock.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.drydock.sql.SqlScript;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads a folder once in a fresh JVM, which is the process of this class.
 *
 * @param wall from the JVM's start to the finished schema, in ms
 * @param cpu of the whole process until then, compilers and collectors included, in ms
 * @param statements read
 */
record ColdRead(long wall, long cpu, int statements) {

    /** Prints the three figures; takes the folder and the number of files. */
    public static void main(String[] arguments) throws IOException {
        List<SqlScript> scripts = Corpus.load(Path.of(arguments[0]), Integer.parseInt(arguments[1]))
                .read();
        Corpus.schema(scripts);
        long wall = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.println(wall + " " + system.getProcessCpuTime() / 1_000_000 + " " + Corpus.statements(scripts));
    }

    /** Starts a JVM like this one, waits for it and returns its figures. */
    static ColdRead run(Path folder, int files) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ColdRead.class.getName(),
                        folder.toString(),
                        String.valueOf(files))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] figures =
                new String(process.getInputStream().readAllBytes()).trim().split(" ");
        if (process.waitFor() != 0) {
            throw new IOException("the fresh JVM ended with " + process.exitValue());
        }
        return new ColdRead(Long.parseLong(figures[0]), Long.parseLong(figures[1]), Integer.parseInt(figures[2]));
    }
}
