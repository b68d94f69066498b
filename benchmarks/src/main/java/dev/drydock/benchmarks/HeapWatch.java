package dev.drydock.benchmarks;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** Watches how much heap is in use while something runs. */
final class HeapWatch implements AutoCloseable {

    private static final double MEGABYTE = 1 << 20;

    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    private final NotificationListener collected = this::collected;
    private final AtomicLong mostAfterCollection = new AtomicLong();

    /** Begins with a collection. */
    HeapWatch() {
        System.gc();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector).addNotificationListener(collected, null, null);
        }
    }

    private void collected(Notification notification, Object handback) {
        Map<String, MemoryUsage> after = GarbageCollectionNotificationInfo.from(
                        (CompositeData) notification.getUserData())
                .getGcInfo()
                .getMemoryUsageAfterGc();
        long used = pools.stream()
                .map(MemoryPoolMXBean::getName)
                .filter(after::containsKey)
                .mapToLong(name -> after.get(name).getUsed())
                .sum();
        mostAfterCollection.accumulateAndGet(used, Math::max);
    }

    /** The largest use of each part of the heap, together, in MB; garbage is in it. */
    double peak() {
        return pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEGABYTE;
    }

    /** The most that was left after a collection, in MB; young garbage that grew old may be in it. */
    double mostAfterCollection() {
        return mostAfterCollection.get() / MEGABYTE;
    }

    /** What is left now after a full collection, in MB. */
    static double retained() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }

    /** The most that the heap may grow to, in MB. */
    static double limit() {
        return Runtime.getRuntime().maxMemory() / MEGABYTE;
    }

    @Override
    public void close() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            try {
                ((NotificationEmitter) collector).removeNotificationListener(collected);
            } catch (ListenerNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
